/**
 * What in a text harms people when it is published: passwords, keys, accounts, identity documents, telephone numbers, illness.
 * Detectors are functions from a text to places in it; they look at forms and check digits, and never at who wrote it.
 */
@NullMarked
package org.isnad.core.exposure;

import org.jspecify.annotations.NullMarked;
