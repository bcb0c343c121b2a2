import { describe, expect, test } from 'vitest';
import { corpus } from './corpus.ts';

const files = new Map(corpus(40));
const issues = [...files.keys()].filter((path) => path.endsWith('.mdx'));

describe('a generated knowledge base', () => {
	test('has every issue in both languages, in one category', () => {
		const inLanguage = (language: string) =>
			issues
				.filter((path) => path.includes(`/${language}/`))
				.map((path) => path.split('/').slice(4).join('/'));
		expect(inLanguage('en')).toHaveLength(40);
		expect(inLanguage('en').toSorted()).toEqual(inLanguage('id').toSorted());
	});

	test('is the same each time', () => {
		expect(new Map(corpus(40))).toEqual(files);
	});

	test('has components in the body of every twentieth issue', () => {
		const withComponents = issues.filter((path) => String(files.get(path)).includes('<Aside>'));
		expect(withComponents).toHaveLength(4);
	});

	test('links to issues that it has only', () => {
		const ids = new Set(issues.map((path) => path.split('/').at(-1)!.slice(0, -'.mdx'.length)));
		const targets = issues.flatMap((path) =>
			Array.from(String(files.get(path)).matchAll(/\]\(\/(?:en|id)\/issues\/([^/)]+)\//g), ([, id]) => id),
		);
		expect(targets.length).toBeGreaterThan(10);
		expect(targets.filter((id) => !ids.has(id!))).toEqual([]);
	});

	test('has the pictures that its issues show', () => {
		const shown = issues.flatMap((path) =>
			Array.from(String(files.get(path)).matchAll(/\.\/(figures\/[\w.-]+)/g), ([, figure]) =>
				path.replace(/[^/]+$/, figure!),
			),
		);
		expect(shown.filter((path) => !files.has(path))).toEqual([]);
	});
});
