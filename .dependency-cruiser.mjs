// Data flows one way; each stage imports itself and earlier stages only (docs/architecture.md).
const stages = ['watches', 'items', 'statements', 'readings', 'shifts', 'alerts'];

const pureFlow = stages.slice(0, -1).map((stage, at) => ({
  name: `flow-${stage}`,
  comment: `src/${stage} may not import a later stage.`,
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: { path: `^src/(${stages.slice(at + 1).join('|')})/` },
}));

export default {
  forbidden: [
    ...pureFlow,
    {
      name: 'language-knows-no-stage',
      comment: 'How words are written and inflected is the same whatever is read for.',
      severity: 'error',
      from: { path: '^src/language/' },
      to: { path: '^src/(?!language/)' },
    },
    {
      name: 'pure-stages-stay-pure',
      comment: 'The stages from items to alerts import no edge: no store, network, Discord or command.',
      severity: 'error',
      from: { path: `^src/(${stages.join('|')})/` },
      to: {
        path: '^src/(sources|channels|desk|store|config|cli|evaluation)/|^src/[^/]+\\.ts$',
        pathNot: '^src/sources/(source|entry|source-memory)\\.ts$',
      },
    },
    {
      name: 'sources-come-first',
      comment: 'Fetching and parsing produce feed entries and know nothing of what becomes of them.',
      severity: 'error',
      from: { path: '^src/sources/' },
      to: {
        path: '^src/(items|statements|readings|shifts|alerts|channels|desk|store|config|cli|evaluation)/',
      },
    },
    {
      name: 'store-config-channels-apart',
      comment: 'The edges may import stages, never each other.',
      severity: 'error',
      from: { path: '^src/(store|config)/' },
      to: { path: '^src/(store|config|channels|desk|cli|evaluation)/', pathNot: '^src/$1/' },
    },
    {
      name: 'channels-ask-the-desk',
      comment: 'A channel asks the desk, never the store or the configuration behind it.',
      severity: 'error',
      from: { path: '^src/channels/' },
      to: { path: '^src/(store|config|cli|evaluation)/' },
    },
    {
      name: 'desk-knows-no-discord',
      comment: 'What people ask and set is the same whatever it is asked through.',
      severity: 'error',
      from: { path: '^src/desk/' },
      to: { path: '^src/(channels|cli|config)/|node_modules/discord\\.js' },
    },
    {
      name: 'nothing-imports-commands',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|main\\.ts|weathervane\\.mjs)' },
      to: { path: '^src/(cli/|main\\.ts)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
