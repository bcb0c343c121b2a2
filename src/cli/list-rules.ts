import { RULES } from '../issue/rules/catalogue.ts';

/**
 * Every rule with its severity and what it asks for, as a table or as JSON.
 *
 * @example
 * listRules(false); // 'duplicate-id  error    Each page has an address of its own.\n…'
 */
export function listRules(json: boolean): string {
	const rules = Object.entries(RULES).map(([rule, { severity, asks }]) => ({ rule, severity, asks }));
	if (json) return JSON.stringify(rules, null, 2);
	const width = Math.max(...rules.map(({ rule }) => rule.length));
	return rules
		.map(({ rule, severity, asks }) => `${rule.padEnd(width)}  ${severity.padEnd('warning'.length)}  ${asks}`)
		.join('\n');
}
