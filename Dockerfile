# The image of one service, built from the source: docker build --build-arg SERVICE=ingest-service .
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG JRE_IMAGE=eclipse-temurin:25-jre

# All three services at once, so that their images share this stage; without the local stack's servers.
FROM ${JDK_IMAGE} AS build
WORKDIR /source
COPY . .
RUN ./mvnw -q -B -ntp -Dmaven.test.skip=true -Dmdep.skip -pl ingest-service,render-service,search-service -am package \
 && for service in ingest-service render-service search-service; do \
      cp $service/target/$service.jar /tmp/application.jar \
      && java -Djarmode=tools -jar /tmp/application.jar extract --layers --destination /layers/$service || exit 1; \
    done

FROM ${JRE_IMAGE}
ARG SERVICE
WORKDIR /application
# From what changes least to what changes most.
COPY --from=build /layers/${SERVICE}/dependencies/ ./
COPY --from=build /layers/${SERVICE}/spring-boot-loader/ ./
COPY --from=build /layers/${SERVICE}/snapshot-dependencies/ ./
COPY --from=build /layers/${SERVICE}/application/ ./
ENV SERVER_PORT=8080 \
    JDK_JAVA_OPTIONS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=60 --enable-native-access=ALL-UNNAMED"
# Halves the time to start. Only a JVM with the flags of the one that made it uses the cache, so it follows them.
RUN java -XX:AOTCacheOutput=application.aot -Dspring.context.exit=onRefresh \
      -Dspring.kafka.admin.auto-create=false -jar application.jar >/tmp/training.log 2>&1 \
 || { cat /tmp/training.log; exit 1; } \
 && rm -rf /tmp/*
USER 1000:1000
EXPOSE 8080
HEALTHCHECK --interval=3s --timeout=5s --start-period=60s --retries=10 \
  CMD curl -sf -o /dev/null http://localhost:${SERVER_PORT}/readyz
ENTRYPOINT ["java", "-XX:AOTCache=application.aot", "-jar", "application.jar"]
