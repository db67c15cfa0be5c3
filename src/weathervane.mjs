#!/usr/bin/env node
import * as nodeModule from 'node:module';

// Plain JavaScript, so that a Node that is too old can still read it and say so in one sentence.
const needed = 24;

if (Number(process.versions.node.split('.')[0]) < needed) {
  process.stderr.write(
    `Weathervane needs Node ${needed} or newer, and this is ${process.versions.node}: start it with npm ("npm start"), which brings its own.\n`,
  );
  process.exitCode = 1;
} else {
  // Stripped types are kept for the next start, in the system's folder for temporary files. What was built has none
  // to strip, and the cache would hold as much memory as it saves milliseconds.
  if (import.meta.filename.endsWith('.mjs')) nodeModule.enableCompileCache();
  await import('./main.ts');
}
