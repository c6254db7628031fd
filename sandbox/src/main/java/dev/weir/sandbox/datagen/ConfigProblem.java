package dev.weir.sandbox.datagen;

/** What is wrong with the value of one config key. */
record ConfigProblem(String key, String message) {}
