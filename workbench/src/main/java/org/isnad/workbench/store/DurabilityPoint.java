package org.isnad.workbench.store;

/**
 * The named instants around everything that makes bytes durable or changes a name: each is a place where a run may die,
 * and where the tests let it die (docs/design/store.md). {@code BEFORE} is reached with the step still to do,
 * {@code AFTER} with the step done and nothing after it.
 */
public enum DurabilityPoint {
    BEFORE_CASE_FORCE,
    AFTER_CASE_FORCE,
    BEFORE_CASE_RENAME,
    AFTER_CASE_RENAME,
    BEFORE_RECOVERY_CUT,
    AFTER_RECOVERY_CUT,
    BEFORE_SPOOL_CLEAR,
    AFTER_SPOOL_CLEAR,
    BEFORE_PACK_CREATE,
    AFTER_PACK_CREATE,
    BEFORE_PACK_FORCE,
    AFTER_PACK_FORCE,
    BEFORE_CATALOG_COMMIT,
    AFTER_CATALOG_COMMIT,
    /** Around the commit of the index, which follows that of the catalog. */
    BEFORE_INDEX_COMMIT,
    AFTER_INDEX_COMMIT,
    /** Around the making of the lookup indexes and the copying of the log back into the catalog, at the end of a run. */
    BEFORE_FINISH,
    AFTER_FINISH
}
