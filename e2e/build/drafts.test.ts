import { expect, test } from 'vitest';
import { issue, page } from './site.ts';
import { siteFor } from './sites.ts';

const LOCALES = {
	en: { label: 'English', lang: 'en' },
	id: { label: 'Bahasa Indonesia', lang: 'id' },
	fr: { label: 'Français', lang: 'fr' },
};
const draft = (title: string) => issue({ title, errors: [{ message: title }], draft: true });
const inIndonesian = (title: string) => issue({ title, language: 'id', errors: [{ message: title }] });

function site(name: string) {
	return siteFor(name, {
		astro: { site: 'https://help.example' },
		starlight: { defaultLocale: 'en', locales: LOCALES },
		files: {
			'src/content/docs/en/index.md': page('Home'),
			'src/content/docs/en/issues/a.md': draft('English draft'),
			'src/content/docs/id/issues/a.md': inIndonesian('Sudah terbit'),
			'src/content/docs/en/issues/index.md': page('Draft of a list', 'Text.', { draft: true }),
			'src/content/docs/en/issues/b.md': issue({ title: 'Published', errors: [{ message: 'Published' }] }),
			'src/content/docs/id/issues/b.md': issue({
				title: 'Konsep',
				description: 'Belum selesai.',
				language: 'id',
				errors: [{ message: 'Konsep' }],
				draft: true,
			}),
		},
	});
}

test('a draft leaves its address to the language that is published, and to our lists', async () => {
	const built = site('drafts-build');
	await built.build();
	for (const locale of ['en', 'fr']) {
		const html = built.read(`dist/${locale}/issues/a/index.html`);
		expect(html).toContain('Sudah terbit');
		expect(html).toContain('<meta name="robots" content="noindex"');
	}
	expect(built.read('dist/en/issues/index.html')).toContain('All known issues');
	expect(built.read('dist/id/issues/b/index.html')).toContain('Published');
	expect([...built.filesIn('dist').values()].filter((text) => /English draft|Konsep/.test(text))).toEqual([]);
	// Once published it takes its address back, also with what the last build remembered.
	built.write('src/content/docs/en/issues/a.md', draft('English draft').replace('draft: true\n', ''));
	await built.build();
	expect(built.read('dist/en/issues/a/index.html')).toContain('English draft');
});

test('development shows a draft in its own language', async () => {
	const server = await site('drafts-dev').develop('/en/');
	const { text } = await server.get('/id/issues/b/');
	expect(text).toContain('Belum selesai.');
	expect(text).not.toContain('noindex');
	expect(text).toMatch(/<main[^>]* lang="id"/);
	expect((await server.get('/en/issues/a/')).text).toContain('English draft');
});
