import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ImportFormat } from '../../import/importers.ts';
import { check } from '../check.ts';
import { importFiles } from './import-files.ts';

const FIXTURES = new URL('../../import/fixtures/', import.meta.url).pathname;

const PAGES: [page: string, from: ImportFormat][] = [
	['gitbook/scale-errors.md', 'gitbook'],
	['gitbook/blocks.md', 'gitbook'],
	['docusaurus/upload.md', 'markdown'],
	['mintlify/payments.mdx', 'markdown'],
	['plain/faq.md', 'markdown'],
	['plain/router.md', 'markdown'],
	['readme/README.md', 'markdown'],
	['starlight/dev-server.mdx', 'markdown'],
];

let root: string;
let printed: string[];

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'import-'));
	for (const language of ['en', 'id'])
		mkdirSync(join(root, 'src/content/docs', language, 'issues'), { recursive: true });
	printed = [];
	vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
	vi.spyOn(process, 'cwd').mockReturnValue(root);
});

afterEach(() => {
	vi.restoreAllMocks();
	rmSync(root, { recursive: true });
});

describe.each(PAGES)('importing %s', (page, from) => {
	test('prints, writes and leaves for check what its golden file has', async () => {
		cpSync(join(FIXTURES, page), join(root, page));
		const report = join(root, 'report.md');
		await importFiles([join(root, page)], { from, root, report });
		const written = drafts().map((file) => part(file, readFileSync(join(root, file), 'utf8')));
		const imported = [
			part('What import prints', printed.join('\n')),
			...written,
			part('Where each line went', readFileSync(report, 'utf8').replace(/^[^]*?(?=^## Every line)/m, '')),
		];
		printed = [];
		await check(root, { severity: 'warning' });
		const all = [...imported, part('What check says of the drafts, without advice', printed.join('\n'))];
		await expect(all.join('\n').replaceAll(root, '.')).toMatchFileSnapshot(`./golden/${page}.txt`);
	});

	test('leaves no error to check that its list does not name', async () => {
		cpSync(join(FIXTURES, page), join(root, page));
		await importFiles([join(root, page)], { from, root, json: true });
		const { toDo } = JSON.parse(printed.join('\n')) as { toDo: ToDo[] };
		printed = [];
		await check(root, { json: true, severity: 'error' });
		const { problems } = JSON.parse(printed.join('\n')) as { problems: { file: string; field?: string }[] };
		const named = new Set(
			toDo.flatMap(({ file, items }) =>
				items.flatMap(({ fields }) => fields.map((field) => `${file} ${field}`)),
			),
		);
		expect(problems.filter(({ file, field }) => !named.has(`${file} ${field}`))).toEqual([]);
	});
});

interface ToDo {
	file?: string;
	items: { fields: string[] }[];
}

function drafts(): string[] {
	return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.mdx'))
		.map((path) => `src/${path}`)
		.toSorted();
}

function part(title: string, text: string): string {
	return `======== ${title}\n\n${text.trimEnd()}\n`;
}
