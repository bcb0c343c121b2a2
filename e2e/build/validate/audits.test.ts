import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeAssets } from '../../../src/server/node-assets.ts';
import { serveFolder } from '../../../src/server/node.ts';
import { afdocs } from '../../audits/afdocs.ts';
import { agentReadability } from '../../audits/agent-readability.ts';
import { publish, type Published } from '../../audits/published.ts';

const BUILT_FOR = 'https://known-issues.cekat.example';
const DIST = 'dist';

/** What no host can do that only sends files. */
const NEGOTIATION = {
	afdocs: ['content-negotiation'],
	readability: ['Agent UA → markdown', 'Accept header → markdown', 'Vary: Accept'],
};
// It wants status 200 for pages that do not exist, so that agents read what it says. Ours say the
// same with the status that tells the truth.
const REFUSED = ['Missing page → markdown'];

const server = serveFolder(DIST, { markdownFor: 'agents' });

describe.each([
	{
		name: 'files alone',
		answer: nodeAssets(DIST),
		afdocs: { score: 97, open: NEGOTIATION.afdocs },
		readability: { score: 88, open: [...NEGOTIATION.readability, ...REFUSED] },
	},
	{
		name: 'known-issues serve --markdown-for agents',
		answer: (request: Request) => server.fetch(request),
		afdocs: { score: 100, open: [] },
		readability: { score: 97, open: REFUSED },
	},
])('audits of the site of this repository, from $name', ({ answer, ...expected }) => {
	let site: Published;
	beforeAll(async () => {
		site = await publish(answer, BUILT_FOR);
	});
	afterAll(() => site.close());

	test.each(['en', 'id'])('afdocs of /%s/', { timeout: 120_000 }, async (locale) => {
		const { score, open } = await afdocs(`${site.origin}/${locale}/`);
		expect({ score, open: open.map(({ name }) => name) }).toEqual(expected.afdocs);
	});

	test('agent-readability', { timeout: 120_000 }, async () => {
		const { score, open } = await agentReadability(site.origin);
		const names = open.map(({ name }) => name).toSorted();
		expect({ score, open: names }).toEqual({
			...expected.readability,
			open: expected.readability.open.toSorted(),
		});
	});
});
