package org.isnad.workbench.web.api;

import java.util.Map;

/** The schema of that name. */
public record Catalogue(String language, boolean rightToLeft, Map<String, String> sentences) {}
