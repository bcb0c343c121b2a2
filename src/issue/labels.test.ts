import { describe, expect, test } from 'vitest';
import { labelKeys, labelsFor, missingLabels } from './labels.ts';

const english = labelsFor('en');
const indonesian = labelsFor('id');

describe('labelsFor', () => {
	test('has the labels of English and Indonesian', () => {
		expect(english('check')).toBe('How to tell');
		expect(indonesian('check')).toBe('Cara memastikan');
	});

	test('takes the language without its region', () => {
		expect(labelsFor('id-ID')('check')).toBe('Cara memastikan');
		expect(labelsFor('en-GB')('check')).toBe('How to tell');
	});

	test('is English where a language has no labels of its own', () => {
		expect(labelsFor('fr')('check')).toBe('How to tell');
	});

	test("prefers the site's own wording: of the exact language, then of the language without region", () => {
		const overrides = {
			pt: { check: 'Como saber' },
			'pt-BR': { check: 'Como descobrir' },
			id: { copy: 'Kopi' },
		};
		expect(labelsFor('pt-BR', overrides)('check')).toBe('Como descobrir');
		expect(labelsFor('pt-PT', overrides)('check')).toBe('Como saber');
		expect(labelsFor('pt', overrides)('copy')).toBe('Copy');
		expect(labelsFor('id', overrides)('copy')).toBe('Kopi');
		expect(labelsFor('en', overrides)('copy')).toBe('Copy');
	});

	test('fills in the values it is given and leaves the other braces', () => {
		expect(english('exampleValue', { value: 'PT {Maju} $1 $&' })).toBe('for example PT {Maju} $1 $&');
		expect(english('markdown.header', { url: '/a.md' })).toContain('{llms} · This page: /a.md');
		expect(english('overdue')).toContain('{date}');
	});
});

describe('the built-in labels', () => {
	test('are in alphabetical order of their keys, each once', () => {
		expect(labelKeys).toEqual([...new Set(labelKeys)].toSorted());
		expect(labelKeys).toContain('check');
	});

	test('have words in both languages, with the same values to fill in', () => {
		const names = (label: string) => Array.from(label.matchAll(/\{\w+\}/g), ([name]) => name).toSorted();
		for (const key of labelKeys) {
			expect(english(key).trim(), key).not.toBe('');
			expect(indonesian(key).trim(), key).not.toBe('');
			expect(names(indonesian(key)), key).toEqual(names(english(key)));
		}
	});
});

test('a further language lacks what it was not given, the built-in ones nothing', () => {
	expect(missingLabels('en-GB', {})).toEqual([]);
	expect(missingLabels('id', {})).toEqual([]);
	expect(missingLabels('fr', {})).toEqual(labelKeys);
	const own = { fr: { check: 'Comment le savoir' }, 'fr-CA': { verify: 'Vérifier' } };
	expect(missingLabels('fr-CA', own)).toEqual(labelKeys.filter((key) => key !== 'check' && key !== 'verify'));
});
