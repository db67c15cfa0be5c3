import { build } from 'rolldown';

/**
 * The program in a few files, for running it for long: docs/decisions/0015. Names and lines stay, so that a stack trace
 * can be read where it points; comments go, and what is not ASCII is escaped, because Node holds the source of all that
 * it has loaded, at two bytes a character if one of them needs two.
 */
await build({
  input: {
    weathervane: 'src/weathervane.mjs',
    // Named, because the parser opens it as a thread by this name.
    'parse-worker': 'src/sources/parsing/parse-worker.ts',
  },
  platform: 'node',
  // What is native, and what discord.js asks for and does without.
  external: [/^@resvg\//, 'zlib-sync', 'bufferutil', 'utf-8-validate'],
  // The eval is discord.js's own, for shards in processes, which are not used here.
  checks: { eval: false },
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    comments: false,
    charset: 'ascii',
    cleanDir: true,
  },
});
