/** Words in pictures: Tesseract, run as a job of its own over what has no text. */
@NullMarked
package org.isnad.workbench.ocr;

import org.jspecify.annotations.NullMarked;
