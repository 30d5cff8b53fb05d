package org.broadsheet.testing;

import org.springframework.boot.SpringBootConfiguration;

@SpringBootConfiguration
class EmptyApplication {

}
