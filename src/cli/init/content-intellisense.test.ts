import { expect, test } from 'vitest';
import { addIntellisense } from './content-intellisense.ts';

test.each([
	[
		'export default { integrations: [] };',
		'export default { integrations: [], experimental: { contentIntellisense: true } };',
	],
	[
		'export default defineConfig({\n\tintegrations: [],\n});\n',
		'export default defineConfig({\n\tintegrations: [],\n\texperimental: { contentIntellisense: true },\n});\n',
	],
	[
		'export default { experimental: { a: true }, integrations: [] };',
		'export default { experimental: { a: true, contentIntellisense: true }, integrations: [] };',
	],
	[
		'const experimental = {};\nexport default { experimental, integrations: [] };',
		'const experimental = { contentIntellisense: true };\nexport default { experimental, integrations: [] };',
	],
])('turns it on in %j', (code, after) => {
	expect(addIntellisense(code)).toBe(after);
	expect(addIntellisense(after)).toBe(after);
});

test('leaves a config that turns it off', () => {
	const code = 'export default { experimental: { contentIntellisense: false }, integrations: [] };';
	expect(addIntellisense(code)).toBe(code);
});

test.each([
	'export default { ...shared, integrations: [] };',
	'export default { experimental: flags(), integrations: [] };',
	'export default [{ integrations: [] }, { integrations: [] }];',
	'export default config;',
	'export default {',
])('does not guess in %j', (code) => {
	expect(addIntellisense(code)).toBeUndefined();
});
