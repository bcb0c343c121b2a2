import { expect, test } from 'vitest';
import { line, visitOf } from '../fixtures/visit.ts';
import { codeRoutes } from './codes.ts';

const SITE = {
	'/llms.txt': 'Know a code? /e/<code>.md\n',
	'/e/10.md': line('/en/paused.md', 'Template paused') + line('/id/paused.md', 'Template dijeda'),
	'/e/20.md': line('/en/limit.md', 'Too many') + line('/en/paused.md', 'Template paused'),
	'/en/limit.md': 'Wait',
	'/en/paused.md': 'Open settings. Close settings.',
};

const [fromNothing, known] = codeRoutes;

test('a code leads to the page in the language of the reader', async () => {
	const visit = visitOf(SITE, { codes: ['10'] });
	await fromNothing!.go(visit);
	expect(visit.cost().paths).toEqual(['/llms.txt', '/e/10.md', '/en/paused.md']);
});

test('where issues share a code the page is opened first that the text is about', async () => {
	const visit = visitOf(SITE, { codes: ['20'], text: 'my template was paused (20)' });
	await known!.go(visit);
	expect(visit.cost().paths).toEqual(['/e/20.md', '/en/paused.md']);
});

test('a number that is no code costs a request, and the next one is tried', async () => {
	const visit = visitOf(SITE, { codes: ['30', '10'] });
	await known!.go(visit);
	expect(visit.cost().paths).toEqual(['/e/30.md', '/e/10.md', '/en/paused.md']);
});

test('nobody goes this way without a code', () => {
	expect(known!.takes!(visitOf(SITE))).toBe(false);
});
