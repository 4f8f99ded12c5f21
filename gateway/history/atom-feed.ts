import type { RequestHandler } from 'express';
import type { ReleaseEvent } from './history-fields.js';
import type { ReleaseFeed } from './release-feed.js';

/** Entries of the feed. */
const entries = 30;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML; characters that XML has no form for are left out. */
function xml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (one) => escapes[one] ?? one);
}

const kinds: Readonly<Record<string, string>> = {
  PUBLISHED: 'Figures as published',
  MODELLED: 'Computed by Placegraph',
  ILLUSTRATIVE: 'Made up to show the shape of an answer',
};

function summaryOf({ kind, factsNew, factsRevised, factsWithdrawn }: ReleaseEvent): string {
  const counts = [
    [factsNew, 'new'],
    [factsRevised, 'revised'],
    [factsWithdrawn, 'withdrawn'],
  ] as const;
  const told = counts.flatMap(([count, word]) => (count === null ? [] : `${count} ${word}`));
  return `${kinds[kind] ?? kind}${told.length > 0 ? `: ${told.join(', ')}` : ''}.`;
}

function entryOf(event: ReleaseEvent): string {
  return `  <entry>
    <id>urn:placegraph:release:${xml(event.id)}</id>
    <title>${xml(`${event.title}: ${event.edition}`)}</title>
    <updated>${xml(event.recordedAt)}</updated>
    <author><name>${xml(event.publisher)}</name></author>
    <category term="${xml(event.sector.toLowerCase())}"/>
    <category term="${xml(event.datasetId)}"/>
    <summary>${xml(summaryOf(event))}</summary>
  </entry>`;
}

/** Releases, the last first, as an Atom feed (RFC 4287). */
export function writeAtom(events: readonly ReleaseEvent[], self: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>urn:placegraph:releases</id>
  <title>Releases of Placegraph</title>
  <subtitle>What entered the graph of NHS, council and finance figures, the last first.</subtitle>
  <updated>${xml(events[0]?.recordedAt ?? '1970-01-01T00:00:00.000Z')}</updated>
  <author><name>Placegraph</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>
${events.map(entryOf).join('\n')}
</feed>
`;
}

/** Answers with the last releases for people's feed readers. */
export function createAtomAnswer(feed: ReleaseFeed): RequestHandler {
  return async (request, response) => {
    const events = await feed.latest(entries);
    const self = `${request.protocol}://${request.get('host') ?? 'localhost'}${request.path}`;
    response
      .set({ 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'max-age=60' })
      .send(writeAtom(events, self));
  };
}
