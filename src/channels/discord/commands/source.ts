import {
  addSource,
  guildSources,
  removeSource,
  sourceHealth,
  testSource,
} from '../../../desk/manage-sources.ts';
import { sourceKinds } from '../../../sources/source.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { ago, day } from '../markdown.ts';
import type { Answer, Asked, Command, Options, Press } from './command.ts';
import { completeGovernment, completeSource } from './complete.ts';
import { pager } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { deciderOf } from './decider.ts';
import { choice, governmentOption, slashCommand, subcommand, text } from './define.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { pageOf, readPage } from './pages.ts';
import { deskColour } from './present-stance.ts';
import { given } from './subscribe.ts';
import type { Probe } from '../../../desk/desk.ts';

const sourceOption = text({
  name: ['source', '출처'],
  says: ['Which source', '출처'],
  required: true,
  completes: true,
});
const perPage = 15;

export const source: Command = {
  definition: slashCommand({
    name: ['source', '출처'],
    says: ['The feeds that are read', '읽는 피드'],
    configures: true,
    options: [
      subcommand({
        name: ['add', '추가'],
        says: ['Add a feed for this server’s own watches', '이 서버의 관찰을 위한 피드 추가'],
        options: [
          text({
            name: ['url', '주소'],
            says: ['Address of an RSS or Atom feed', 'RSS 또는 Atom 피드 주소'],
            required: true,
            atMost: 1000,
          }),
          text({ name: ['name', '이름'], says: ['How to call it', '표시 이름'], atMost: 80 }),
          choice({
            name: ['kind', '종류'],
            says: ['What its words are worth; wire by default', '출처의 성격(기본: 통신)'],
            choices: [
              ['official', 'official: a government’s own', '공식: 정부 발표'],
              ['wire', 'wire: news', '통신: 뉴스'],
              ['analysis', 'analysis', '분석'],
              ['opinion', 'opinion', '의견'],
            ],
          }),
          governmentOption(false),
        ],
      }),
      subcommand({
        name: ['remove', '삭제'],
        says: ['Remove a feed of your own', '직접 추가한 피드 삭제'],
        options: [sourceOption],
      }),
      subcommand({ name: ['list', '목록'], says: ['Every feed that is read here', '읽는 모든 피드'] }),
      subcommand({
        name: ['test', '시험'],
        says: ['Look at a feed or an address now', '피드나 주소를 지금 확인'],
        options: [sourceOption],
      }),
      subcommand({ name: ['health', '상태'], says: ['How every feed is doing', '모든 피드의 상태'] }),
    ],
  }),
  isPrivate: true,
  answer: (asked, options) => {
    switch (options.getSubcommand()) {
      case 'add':
        return add(asked, options);
      case 'remove':
        return remove(asked, options.getString('source', true));
      case 'test':
        return look(asked, options.getString('source', true));
      case 'health':
        return showHealth(asked, 0);
      default:
        return showSources(asked, 0);
    }
  },
  complete: (asked, { name, value }, options) =>
    name === 'government'
      ? completeGovernment(asked, value)
      : completeSource(asked, value, options.getSubcommand() === 'remove'),
};

export const sourcesPage: Press = {
  name: 'sources',
  shows: 'update',
  answer: (asked, [page]) => showSources(asked, readPage(page)),
};

export const healthPage: Press = {
  name: 'health',
  shows: 'update',
  answer: (asked, [page]) => showHealth(asked, readPage(page)),
};

async function add(asked: Asked, options: Options): Promise<Answer> {
  const kind = sourceKinds.find((each) => each === options.getString('kind')) ?? 'wire';
  const added = await addSource(asked.desk, deciderOf(asked), {
    url: options.getString('url', true).trim(),
    kind,
    ...given('name', options.getString('name')),
    ...given('government', options.getString('government')),
  });
  if (isTrouble(added)) return explainTrouble(asked, added);
  return {
    embeds: [
      {
        title: asked.words.source.added(added.source.name),
        color: deskColour,
        description: `${describeProbe(asked, added.probe)}\n\n${asked.words.source.scope}`,
      },
    ],
  };
}

async function remove(asked: Asked, typed: string): Promise<Answer> {
  const removed = await removeSource(asked.desk, deciderOf(asked), typed);
  if (isTrouble(removed)) return explainTrouble(asked, removed);
  return note(asked.words.source.removed(quoteForeign(removed.name, 100)));
}

async function look(asked: Asked, typed: string): Promise<Answer> {
  const probe = await testSource(asked.desk, asked.who, typed);
  if (isTrouble(probe)) return explainTrouble(asked, probe);
  return note(describeProbe(asked, probe));
}

function describeProbe({ words }: Asked, probe: Probe): string {
  if (!probe.ok) return words.probe[probe.code];
  const newest = probe.newest === undefined ? '' : ` · ${ago(probe.newest)}`;
  return [
    words.probe.well(quoteForeign(probe.title, 150), probe.entries) + newest,
    ...probe.titles.slice(0, 5).map((title) => `- ${quoteForeign(title, 150)}`),
  ].join('\n');
}

async function showSources(asked: Asked, wanted: number): Promise<Answer> {
  const { words } = asked;
  const { own, shared } = await guildSources(asked.desk, asked.who.guildId);
  const all = [
    ...own.map((each) => ({ ...each, mark: '★' })),
    ...shared.map((each) => ({ ...each, mark: '·' })),
  ];
  if (all.length === 0) return note(words.source.none);
  const { shown, page, pages, hasMore } = pageOf(all, wanted, perPage);
  const lines = shown.map(
    ({ mark, name, kind }) => `${mark} ${quoteForeign(name, 100)} · ${words.source.kind[kind]}`,
  );
  return {
    embeds: [
      {
        title: words.source.title(all.length),
        color: deskColour,
        description: lines.join('\n'),
        footer: { text: `${words.page(page + 1, pages)} · ${words.watch.ownMark}` },
      },
    ],
    components: pager({ page, hasMore }, words.pager, (next) => writeCustomId('sources', String(next))),
  };
}

async function showHealth(asked: Asked, wanted: number): Promise<Answer> {
  const { words } = asked;
  const health = await sourceHealth(asked.desk, asked.who);
  if (health.length === 0) return note(words.source.none);
  const { shown, page, pages, hasMore } = pageOf(health, wanted, perPage);
  const lines = shown.map((each) => {
    const since = each.since === undefined ? '' : ` · ${words.source.since(day(each.since))}`;
    return `${words.source.state[each.state]} **${quoteForeign(each.name, 80)}**${since}`;
  });
  return {
    embeds: [
      {
        title: words.source.health,
        color: deskColour,
        description: lines.join('\n'),
        footer: { text: words.page(page + 1, pages) },
      },
    ],
    components: pager({ page, hasMore }, words.pager, (next) => writeCustomId('health', String(next))),
  };
}
