import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentsOf } from '../outputs/document.ts';
import { hostile } from '../outputs/fixtures/hostile.ts';
import { makeLibrary } from '../outputs/fixtures/library.ts';
import { fateRanges } from './fates.ts';
import { importOwnMarkdown } from './own-markdown.ts';
import { linesOf } from './source-lines.ts';

const documents = documentsOf(makeLibrary());
const published = documents.get('id/issues/message-blocked')!.markdown();

const read = (contents: string) => importOwnMarkdown({ file: 'message-blocked.md', contents });

describe("a page of a site's own Markdown", () => {
	test('is recognised with frontmatter and without, in the language of its words', () => {
		expect(read(published)?.drafts[0]).toMatchObject({ id: 'message-blocked', language: 'id' });
		const { text } = documents.get('id/issues/message-blocked')!;
		expect(read(text())?.drafts).toEqual(read(published)?.drafts);
	});

	test('is nothing else: no ordinary page of the site, and no page of another', () => {
		expect(read(documents.get('en/guides/start')!.markdown())).toBeUndefined();
		expect(read('# Message blocked\n\n## Cause\n\nWait.\n')).toBeUndefined();
		expect(read('')).toBeUndefined();
	});

	test('has its links as paths and its pictures beside it', () => {
		const { data, figures } = read(published)!.drafts[0]!;
		expect(data.causes?.[0]).toMatchObject({
			id: 'window-closed',
			who: 'user',
			verify: 'Two ticks show; see [above](#window-closed).',
		});
		expect(data.causes?.[0]?.steps?.[1]).toMatchObject({
			do: 'Choose one on [the guide](/en/guides/start/) page.',
			risk: 'Check the `language` first.',
			image: { src: './figures/templates.svg', alt: 'The list [1] of templates' },
		});
		expect(figures).toContainEqual({
			path: './figures/templates.svg',
			from: 'https://help.example/_issues/templates.0123456789.svg',
		});
	});

	test('says where each of its lines went', () => {
		expect(
			fateRanges(read(published)!.lines)
				.map(({ from, to, fate }) => `${from}-${to} ${fate}`)
				.join('\n'),
		).toMatchInlineSnapshot(`
			"1-8 – repeats what the page says
			9-9 – address, which the site makes
			10-10 – a blank line
			11-11 → message-blocked (id) title
			12-12 – a blank line
			13-13 → message-blocked (id) description
			14-14 – a blank line
			15-15 → message-blocked (id) status
			16-16 → message-blocked (id) verifiedAt
			17-17 – a blank line
			18-32 → message-blocked (id) errors
			33-33 – a blank line
			34-34 → message-blocked (id) causes
			35-35 – a blank line
			36-36 → message-blocked (id) causes[1].title
			37-37 – a blank line
			38-38 → message-blocked (id) causes[1].check
			39-39 → message-blocked (id) causes[1].likelihood
			40-40 → message-blocked (id) causes[1].remedy
			41-41 → message-blocked (id) causes[1].who
			42-42 → message-blocked (id) causes[1].risk
			43-43 – a blank line
			44-59 → message-blocked (id) causes[1].steps
			60-60 – a blank line
			61-61 → message-blocked (id) causes[1].verify
			62-62 – a blank line
			63-63 → message-blocked (id) causes[2].title
			64-64 – a blank line
			65-65 → message-blocked (id) causes[2].likelihood
			66-66 → message-blocked (id) causes[2].remedy
			67-67 → message-blocked (id) causes[2].who
			68-68 – a blank line
			69-81 → message-blocked (id) templates
			82-82 – a blank line
			83-85 → message-blocked (id) severity
			86-86 → message-blocked (id) appliesTo
			87-87 → message-blocked (id) reviewEvery
			88-89 → message-blocked (id) causes
			90-90 – a blank line
			91-93 → message-blocked (id) related
			94-94 – a blank line
			95-98 → message-blocked (id) references
			99-99 – a blank line
			100-102 → message-blocked (id) symptoms
			103-103 – a blank line
			104-106 → message-blocked (id) aliases"
		`);
	});

	test('is read without an error, and without losing a line, when somebody changed it', () => {
		const lines = linesOf(published);
		const change = fc.tuple(fc.nat(lines.length), fc.nat(5), fc.array(hostile, { maxLength: 2 }));
		fc.assert(
			fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
				const changed = changes.reduce((all, [at, gone, fresh]) => all.toSpliced(at, gone, ...fresh), lines);
				const contents = changed.join('\n');
				const imported = read(contents);
				const accounted = imported?.lines.map(({ line }) => line);
				if (imported) expect(accounted).toEqual(linesOf(contents).map((_, index) => index + 1));
			}),
			{ numRuns: 1000 },
		);
	});
});
