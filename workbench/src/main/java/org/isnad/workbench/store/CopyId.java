package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;

/**
 * Which copy of a dump a case was made of, so that two people can tell whether they speak of the same.
 *
 * <p>The digest is the SHA-256 of a list: the SHA-256 of every input file of all acquisitions in 64 lower-case hexadecimal
 * digits, each once, in ascending order, each followed by a line feed. Names, times and the order of reading are no part of
 * it. The list is in the custody record, and for files that were read as they lie there it is made without this product:
 *
 * <pre>find dump -type f -exec sha256sum {} + | cut -c1-64 | LC_ALL=C sort -u | sha256sum</pre>
 *
 * @param digest of the list
 * @param files how many different input files have a hash
 * @param unread input files that could not be read to the end and are therefore not in the list
 * @param sequence the number of the catalog's last commit: it grows when more is read or keys are added
 */
public record CopyId(ItemId digest, long files, long unread, long sequence) {}
