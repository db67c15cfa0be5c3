#!/usr/bin/env node
// Plain JavaScript, so that a Node that is too old can still read it and say so in one sentence.
const needed = 24;

if (Number(process.versions.node.split('.')[0]) < needed) {
  process.stderr.write(
    `Weathervane needs Node ${needed} or newer, and this is ${process.versions.node}: start it with npm ("npm start"), which brings its own.\n`,
  );
  process.exitCode = 1;
} else {
  await import('./main.ts');
}
