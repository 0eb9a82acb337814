/** The product's sentences in Arabic, French and English, and how text out of a dump is shown without doing harm. */
@NullMarked
package org.isnad.workbench.words;

import org.jspecify.annotations.NullMarked;
