import { expect, test, vi } from 'vitest';
import { accept } from '../../src/cli/translate/accept.ts';
import { readProject } from '../../src/source/project.ts';
import { checkProject } from '../../src/check/check-project.ts';
import type { Site } from './site.ts';
import { siteFor } from './sites.ts';

const ENGLISH = 'src/content/docs/en/issues/late.mdx';
const INDONESIAN = 'src/content/docs/id/issues/late.mdx';

const text = (language: string, words: { title: string; steps: string[]; body: string }) => `---
title: ${words.title}
description: "${words.title}."
language: ${language}
kind: symptom
symptoms: ["${words.title}"]
causes:
  - id: offline
    title: "${words.title}?"
    steps: ${JSON.stringify(words.steps)}
related: [other, third]
---

import Part from '../partials/_part.md';

:::caution
${words.body} [A](/en/issues/other/), [b](../other/).
:::

<Part />
`;

const other = (language: string) => `---
title: Other ${language}
description: Other.
language: ${language}
kind: symptom
symptoms: [Other ${language}]
steps: [Wait.]
---
`;

function site(): Site {
	const files: Record<string, string> = {};
	for (const language of ['en', 'id']) {
		files[`src/content/docs/${language}/index.md`] = '---\ntitle: Home\n---\n';
		files[`src/content/docs/${language}/partials/_part.md`] = 'Part of it.\n';
		for (const id of ['other', 'third'])
			files[`src/content/docs/${language}/issues/${id}.md`] = other(language).replaceAll('Other', id);
	}
	const english = { title: 'Late', steps: ['Open it.', 'Choose it.', 'Restart it.'], body: 'Mind' };
	const indonesian = { title: 'Terlambat', steps: ['Buka.', 'Pilih.', 'Mulai ulang.'], body: 'Ingat' };
	files[ENGLISH] = text('en', english);
	files[INDONESIAN] = text('id', indonesian);
	return siteFor('translations', {
		astro: { site: 'https://help.example', base: '/docs' },
		starlight: {
			defaultLocale: 'en',
			locales: { en: { label: 'English', lang: 'en' }, id: { label: 'Bahasa Indonesia', lang: 'id' } },
		},
		files,
	});
}

test('a page says which step of its original changed until the translation is accepted', async () => {
	const built = site();
	const change = (before: string, now: string) =>
		built.write(ENGLISH, built.read(ENGLISH).replace(before, now));
	const published = async () => {
		await built.build();
		const html = built.read('dist/id/issues/late/index.html');
		return {
			html: /<p class="ki-notice"[^>]*>([^]*?)<\/p>/.exec(html)?.[1]?.replace(/\s+/g, ' ').trim(),
			md: built.read('dist/id/issues/late.md').match(/^> Terjemahan.*$/m)?.[0],
			json: (JSON.parse(built.read('dist/id/issues/late.json')) as { translationBehind?: unknown })
				.translationBehind,
		};
	};
	const rules = async () => {
		const problems = await checkProject(await readProject(built.root));
		const own = problems.filter(({ file, rule }) => file === INDONESIAN && rule.startsWith('translation'));
		return own.map(({ rule }) => rule);
	};
	const log = vi.spyOn(console, 'log').mockReturnValue();
	expect(await accept([], { root: built.root, all: true })).toBe(0);
	log.mockRestore();

	// Asides in the words of the product, links, a base and a partial: the build says the same as the command.
	expect(await published()).toEqual({ html: undefined, md: undefined, json: undefined });
	expect(await rules()).toEqual([]);

	change('Choose it.', 'Choose the green one.');
	expect(await rules()).toEqual(['translation-behind']);
	const sentence =
		'Terjemahan ini belum diperbarui. Yang sudah berubah di versi asli (bahasa Inggris): langkah 2 pada penyebab “Terlambat?”.';
	expect(await published()).toEqual({
		html: `${sentence} <a href="/docs/en/issues/late/" hreflang="en">Baca versi aslinya</a>`,
		md: `> ${sentence} [Baca versi aslinya](https://help.example/docs/en/issues/late.md)`,
		json: { language: 'en', fields: ['causes.offline.steps'] },
	});

	change('Choose the green one.', 'Choose it.');
	change('related: [other, third]', 'related: [third, other]');
	expect(await rules()).toEqual([]);
	expect(await published()).toEqual({ html: undefined, md: undefined, json: undefined });
});
