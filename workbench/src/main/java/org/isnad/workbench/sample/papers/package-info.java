/** Attachments and loose documents: small files of several types. */
@NullMarked
package org.isnad.workbench.sample.papers;

import org.jspecify.annotations.NullMarked;
