package dev.weir.sandbox.server.entity;

/** Something that went not quite right with a statement that was answered all the same. */
public record Warning(String message) {}
