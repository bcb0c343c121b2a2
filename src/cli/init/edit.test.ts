import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addPlugin, type Changed } from './edit-config.ts';
import { useCollection } from './edit-content-config.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

function inputs(folder: string): [name: string, code: string][] {
	return readdirSync(join(FIXTURES, folder))
		.filter((name) => name.endsWith('.txt') && !name.endsWith('.after.txt'))
		.map((name) => [name.replace('.txt', ''), readFileSync(join(FIXTURES, folder, name), 'utf8')]);
}

/** A change as a golden file has it. */
function written(changed: Changed, before: string): string {
	if ('byHand' in changed) return `By hand:\n${changed.byHand}\n`;
	return changed.code === before ? 'Nothing to change.\n' : changed.code;
}

describe.each([
	['config', addPlugin],
	['content', useCollection],
] as const)('the fixtures of %s', (folder, edit) => {
	test.each(inputs(folder))('%s becomes what its golden file has', async (name, code) => {
		const golden = join(FIXTURES, folder, `${name}.after.txt`);
		await expect(written(edit(code), code)).toMatchFileSnapshot(golden);
	});

	test.each(inputs(folder))('%s is changed once', (_name, code) => {
		const once = edit(code);
		if ('code' in once) expect(edit(once.code)).toEqual(once);
	});

	test.each(inputs(folder))('%s keeps its Windows line breaks', (_name, code) => {
		const once = edit(code);
		const windows = edit(`\uFEFF${code.replaceAll('\n', '\r\n')}`);
		if ('code' in once) expect(windows).toEqual({ code: `\uFEFF${once.code.replaceAll('\n', '\r\n')}` });
	});
});

describe('addPlugin', () => {
	const gap = fc.constantFrom('', ' ', '\n\t\t', '\n    ', ' // why, not\n\t', ' /* a, b() */ ');
	const item = fc.constantFrom('a()', '(b())', "c({ x: ')' })", '...d', 'e() as any', 'f(\n\t[1],\n)');

	/** A config whose plugins are written in every way. */
	const configs = fc
		.record({ items: fc.array(fc.tuple(gap, item, gap)), comma: fc.boolean(), end: gap, semi: fc.boolean() })
		.map(({ items, comma, end, semi }) => {
			const list = items.map((parts) => parts.join('')).join(',');
			const tail = items.length > 0 && comma ? ',' : '';
			const stop = semi ? ';' : '';
			return `import starlight from "@astrojs/starlight"${stop}\nexport default { integrations: [starlight({ plugins: [${list}${tail}${end}] })] }${stop}\n`;
		});

	// Layout and commas aside, which the new item needs.
	const bare = (code: string) => code.replaceAll(/[\s,]/g, '');

	test('changes nothing else, however the plugins are written', () => {
		fc.assert(
			fc.property(configs, (code) => {
				const changed = addPlugin(code);
				if (!('code' in changed)) throw new Error(changed.byHand);
				expect(changed.code.match(/knownIssues\(\)/g)).toHaveLength(1);
				const without = changed.code
					.replace(/import knownIssues from "starlight-known-issues";?/, '')
					.replace('knownIssues()', '');
				expect(bare(without)).toBe(bare(code));
				expect(addPlugin(changed.code)).toEqual(changed);
			}),
		);
	});
});
