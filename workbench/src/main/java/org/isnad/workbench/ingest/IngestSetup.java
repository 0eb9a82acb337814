package org.isnad.workbench.ingest;

import java.time.Instant;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.Durability;

/**
 * What a run reads by and writes to, whatever it reads.
 *
 * @param writer of the case
 * @param index of the case
 * @param judge with the keys known now
 * @param walk over the dump, with its formats and limits
 * @param steps told what is durable
 * @param now the clock of the whole run
 */
public record IngestSetup(
        CaseWriter writer, SearchIndex index, Judge judge, ContainerWalk walk, Durability steps, Instant now) {}
