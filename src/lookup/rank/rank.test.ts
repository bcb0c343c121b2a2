import { describe, expect, test } from 'vitest';
import { makeDocument } from '../fixtures/documents.ts';
import { buildPostings } from '../index/build.ts';
import type { LookupDocument } from '../index/document.ts';
import { analyse } from '../query/analyse.ts';
import { stemsOf } from '../text/stems.ts';
import { decide } from './decide.ts';
import { rank } from './rank.ts';

const DOCUMENTS = [
	makeDocument('paused', { en: 'Template {name} is paused due to low quality' }, { codes: ['132015'] }),
	makeDocument('rejected', { en: 'Template {name} was rejected: low quality is due' }, { codes: ['100'] }),
	makeDocument('expired', { en: 'Session has expired' }, { codes: ['190'] }),
	makeDocument('revoked', { en: 'Permission was revoked' }, { codes: ['190'] }),
	makeDocument('storage', { en: 'Storage quota exceeded for bucket {bucket}' }),
	makeDocument('network', { en: 'Network unreachable, check your proxy settings' }),
];

/** What is found in an index of these issues by the first words of a text. */
function find(text: string, documents: readonly LookupDocument[] = DOCUMENTS, most = Infinity) {
	const { terms, codes } = buildPostings(documents);
	const query = analyse(text);
	const known = query.words.slice(0, most).map(({ word }) => {
		const term = stemsOf(word, ['en']).flatMap((form) => terms.get(form) ?? [])[0];
		return [word, term ? [{ ...term, likeness: 1 }] : []] as const;
	});
	const found = {
		documents: documents.length,
		terms: new Map(known),
		asked: new Set(known.map(([word]) => word)),
		codes,
	};
	const candidates = rank(query, found);
	const tiers = decide(query, candidates, found);
	return candidates
		.slice(0, tiers.length)
		.map(({ document, ...rest }, index) => ({ id: documents[document]!.id, tier: tiers[index], ...rest }));
}

const first = (text: string) => {
	const [best] = find(text);
	return best && [best.id, best.tier];
};

describe('rank and decide', () => {
	test('are sure of a message, whatever stands in its place', () => {
		expect(first('Template order_update is paused due to low quality')).toEqual(['paused', 'match']);
		expect(first('Storage quota exceeded for bucket my-pictures')).toEqual(['storage', 'match']);
	});

	test('tell messages of the same words apart by their order', () => {
		expect(first('Template x was rejected: low quality is due')).toEqual(['rejected', 'match']);
		expect(first('paused due to low quality: template x')?.[0]).toBe('paused');
	});

	test('are sure of a code, and of all issues that share it', () => {
		const shared = find('(#190)');
		expect(shared.map(({ id, tier }) => `${id} ${tier}`).toSorted()).toEqual([
			'expired match',
			'revoked match',
		]);
		expect(first('got (#132015) today')).toEqual(['paused', 'match']);
	});

	test('put the words of a text above a code that two issues share', () => {
		expect(first('(#190) Permission was revoked')?.[0]).toBe('revoked');
		expect(first('(#190) Session has expired')?.[0]).toBe('expired');
	});

	test('are not sure of a word or two', () => {
		expect(first('my template is low')?.[1]).toBe('possible');
		expect(find('the weather is nice in Jakarta').map(({ tier }) => tier)).not.toContain('match');
	});

	test('find nothing in words that no issue has', () => {
		expect(find('Lorem ipsum dolor')).toEqual([]);
		expect(find('')).toEqual([]);
	});

	test('say which words and which template spoke for an issue', () => {
		const [best] = find('bucket quota exceeded: bucket pictures');
		expect(best!.words.toSorted()).toEqual(['bucket', 'exceeded', 'quota']);
		expect(best!.template?.index).toBe(0);
		expect(best!.coverage).toBeGreaterThan(0);
		expect(best!.coverage).toBeLessThanOrEqual(1);
	});

	test('give equal issues in the order of the index', () => {
		const twins = ['one', 'two', 'three'].map((id) => makeDocument(id, { en: 'Message was lost' }));
		expect(find('Message was lost', twins).map(({ id }) => id)).toEqual(['one', 'two', 'three']);
	});

	describe('among many issues', () => {
		const MANY = Array.from({ length: 60 }, (_, index) =>
			makeDocument(`other-${index}`, { en: `Part ${index} of machine ${index} needs care` }),
		);
		const QUESTION = 'broadcasts to all customers stall at lunch';
		const stalled = makeDocument('stalled', { en: 'Broadcasts to customers stall at noon' });

		test('are sure of a question that is much like what one issue is called', () => {
			expect(find(QUESTION, [...MANY, stalled])[0]).toMatchObject({ id: 'stalled', tier: 'match' });
		});

		test('are not sure before most of its words were asked for', () => {
			expect(find(QUESTION, [...MANY, stalled], 5)[0]).toMatchObject({ id: 'stalled', tier: 'possible' });
		});

		test('are not sure of words that another issue has nearly as well', () => {
			const slow = makeDocument('slow', { en: 'Broadcasts to all customers stall for days' });
			expect(find(QUESTION, [...MANY, stalled, slow])[0]?.tier).toBe('possible');
		});
	});
});
