package org.broadsheet.ingest.ledger;

import java.util.Map;

import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bounded piece of native memory for all stores: by default each of two dozen would
 * take up to 100 MB for itself. Kafka Streams creates it by name.
 */
public final class BoundedRocks implements RocksDBConfigSetter {

	private static final long ALL_BYTES = 48L * 1024 * 1024;

	private static final long WRITE_BUFFER_BYTES = 24L * 1024 * 1024;

	private static final long ONE_BUFFER_BYTES = 4L * 1024 * 1024;

	static {
		RocksDB.loadLibrary();
	}

	// Filters and indexes are asked for each request: blocks of posts do not drive them
	// out.
	private static final double FOR_FILTERS_AND_INDEXES = 0.5;

	private static final Cache CACHE = new LRUCache(ALL_BYTES, -1, false, FOR_FILTERS_AND_INDEXES);

	private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

	@Override
	public void setConfig(String storeName, Options options, Map<String, Object> configs) {
		BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
		table.setBlockCache(CACHE);
		table.setCacheIndexAndFilterBlocks(true);
		table.setCacheIndexAndFilterBlocksWithHighPriority(true);
		table.setPinL0FilterAndIndexBlocksInCache(true);
		// Most posts that are asked for are new. With a filter for the oldest level, too,
		// no block is read to learn that they are not there; so more files may stand side
		// by side before they are merged.
		options.setOptimizeFiltersForHits(false);
		options.setLevel0FileNumCompactionTrigger(8);
		options.setWriteBufferManager(WRITE_BUFFERS);
		options.setWriteBufferSize(ONE_BUFFER_BYTES);
		options.setTableFormatConfig(table);
	}

	@Override
	public void close(String storeName, Options options) {
		// The memory is shared and stays.
	}

}
