import { expect, test } from 'vitest';
import { labelKeys } from '../issue/labels.ts';
import { makeSite } from '../outputs/fixtures/library.ts';
import { missingWords, refuseServerPages } from './site-checks.ts';

test('a site whose pages a server makes is refused, with the way out', () => {
	expect(() => refuseServerPages(false)).toThrowErrorMatchingInlineSnapshot(
		`[AstroUserError: starlight-known-issues needs pages that are made by the build, but Starlight has \`prerender: false\`.]`,
	);
	expect(() => refuseServerPages(true)).not.toThrow();
	expect(() => refuseServerPages(undefined)).not.toThrow();
});

test('languages that lack words are named with the words, where they have some', () => {
	const french = { path: 'fr', language: 'fr', direction: 'ltr', label: 'Français', title: 'Aide' } as const;
	const locales = [...makeSite().locales, french];
	expect(missingWords(makeSite())).toEqual([]);
	expect(missingWords(makeSite({ locales }))[0]).toMatch(
		/^labels\.fr: \d+ of \d+ words are shown in English: about, .+ and \d+ more\. /,
	);
	const own = Object.fromEntries(labelKeys.filter((key) => key !== 'verify').map((key) => [key, 'x']));
	expect(missingWords(makeSite({ locales, labels: { fr: own } }))[0]).toContain('shown in English: verify.');
});
