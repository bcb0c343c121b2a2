import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { describe, expect, test } from 'vitest';

// The smallest that one of these hosts sets: Vercel, for edge functions of its free plan.
const MOST_BYTES = 1_000_000;

describe.each([
	['cloudflare', []],
	['netlify', ['node:async_hooks']],
	['vercel', []],
])('the entry for %s', (name, allowed: string[]) => {
	test('is one module that needs nothing of Node but what its host has', async () => {
		const { code, imports } = await bundle(name);
		expect(imports).toEqual(allowed);
		expect(code).not.toMatch(/\b(?:require|createRequire)\(|\bprocess\.|\bBuffer\./);
	});

	test('is small enough for its host', async () => {
		expect(gzipSync((await bundle(name)).code).length).toBeLessThan(MOST_BYTES);
	});
});

async function bundle(name: string): Promise<{ code: string; imports: string[] }> {
	const build = await rolldown({
		input: fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
		platform: 'neutral',
		external: /^node:/,
		logLevel: 'silent',
	});
	const { output } = await build.generate({ format: 'esm', minify: true });
	return {
		code: output.map((file) => ('code' in file ? file.code : '')).join('\n'),
		imports: output[0].imports,
	};
}
