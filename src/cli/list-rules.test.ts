import { expect, test } from 'vitest';
import { RULES } from '../issue/rules/catalogue.ts';
import { listRules } from './list-rules.ts';

test('lists each rule with its severity and what it asks for, in columns', () => {
	const lines = listRules(false).split('\n');
	expect(lines).toHaveLength(Object.keys(RULES).length);
	expect(lines).toContainEqual(
		expect.stringMatching(/^duplicate-id +error    Each page has an address of its own\.$/),
	);
	expect(new Set(lines.map((line) => line.search(/ (?:error|warning|note) /))).size).toBe(1);
});

test('lists the same for programs', () => {
	const rules = JSON.parse(listRules(true)) as unknown[];
	expect(rules).toContainEqual({
		rule: 'duplicate-id',
		severity: 'error',
		asks: 'Each page has an address of its own.',
	});
	expect(rules).toHaveLength(Object.keys(RULES).length);
});
