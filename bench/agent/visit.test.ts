import { expect, test } from 'vitest';
import { MISSING, visitOf, WIRE } from './fixtures/visit.ts';
import { firstPart, TOOL_LIMIT } from './visit.ts';

const FILLER = 'word '.repeat(TOOL_LIMIT / 5 - 1);

test('bytes of every answer are counted, of those that help no one too', async () => {
	const visit = visitOf({ '/a.md': 'Open settings. Close settings. –' });
	expect(await visit.read('/b.md')).toBeUndefined();
	expect(visit.isSolved()).toBe(false);
	await visit.read('/a.md');
	expect(visit.cost()).toMatchObject({
		read: Buffer.byteLength(`${MISSING}Open settings. Close settings. –`),
		wire: 2 * WIRE,
		requests: 2,
		all: true,
		own: true,
		cut: true,
		paths: ['/b.md', '/a.md'],
	});
});

test('what is only looked up costs nothing and is not known', async () => {
	const visit = visitOf({ '/a.md': 'Open settings. Close settings.' });
	await visit.peek('/a.md');
	expect(visit.cost()).toMatchObject({ read: 0, wire: 0, requests: 0, all: false });
});

test('of an answer of which only a part is read, that part counts, and all of it on the wire', async () => {
	const visit = visitOf({ '/mcp': '{"result":"Open settings, close settings"}' });
	await visit.readOf('/mcp', {}, () => 'Open settings');
	expect(visit.cost()).toMatchObject({ read: 13, wire: WIRE, all: false });
});

test('a long file is read in parts up to the fix, also where that begins in one and ends in the next', async () => {
	const visit = visitOf({ '/all.txt': `${FILLER}Open settings. Close settings. ${FILLER}${FILLER}` });
	await visit.readParts('/all.txt');
	const { read, requests, wire, all } = visit.cost();
	expect({ requests, wire, all }).toEqual({ requests: 2, wire: WIRE, all: true });
	expect(read).toBeLessThanOrEqual(2 * TOOL_LIMIT);
});

test('a fix behind the limit of tools is not held by who reads with one', async () => {
	const visit = visitOf({ '/all.txt': `${FILLER}Open settings. Close settings.` });
	await visit.read('/all.txt');
	expect(visit.cost()).toMatchObject({ all: true, cut: false });
});

test('parts end with words, or at the limit where there is none', () => {
	expect(firstPart('a b')).toBe('a b');
	expect(firstPart(`${FILLER}abcdefgh ijk`)).toBe(FILLER.trimEnd());
	expect(firstPart('x'.repeat(TOOL_LIMIT + 1))).toHaveLength(TOOL_LIMIT);
});
