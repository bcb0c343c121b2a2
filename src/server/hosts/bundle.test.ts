import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { describe, expect, test } from 'vitest';

// The smallest that one of these hosts sets: Vercel, for edge functions of its free plan.
const MOST_BYTES = 1_000_000;

// Under which conditions a host's own bundler chooses among the files of a package, and what of Node it
// has: Netlify runs Deno, which has all that the MCP SDK takes.
const HOSTS = {
	cloudflare: { conditions: ['workerd', 'worker', 'browser'], node: [] },
	netlify: { conditions: ['deno', 'node'], node: ['node:async_hooks', 'node:process'] },
	vercel: { conditions: ['edge-light', 'worker', 'browser'], node: [] },
};

describe.each(Object.keys(HOSTS) as (keyof typeof HOSTS)[])('the entry for %s', (name) => {
	test('needs nothing of Node but what its host has', async () => {
		const { code, imports } = await bundle(name);
		expect(imports.toSorted()).toEqual(HOSTS[name].node);
		if (name !== 'netlify') expect(code).not.toMatch(/\b(?:require|createRequire)\(|\bprocess\.|\bBuffer\./);
	});

	test('is small enough for its host', async () => {
		expect(gzipSync((await bundle(name)).code).length).toBeLessThan(MOST_BYTES);
	});
});

async function bundle(host: keyof typeof HOSTS): Promise<{ code: string; imports: string[] }> {
	const build = await rolldown({
		input: fileURLToPath(new URL(`${host}.ts`, import.meta.url)),
		platform: 'neutral',
		resolve: { conditionNames: [...HOSTS[host].conditions, 'import', 'default'] },
		external: /^node:/,
		logLevel: 'silent',
	});
	const { output } = await build.generate({ format: 'esm', minify: true });
	const chunks = output.filter((file) => file.type === 'chunk');
	const own = new Set(chunks.map(({ fileName }) => fileName));
	return {
		code: chunks.map(({ code }) => code).join('\n'),
		imports: chunks
			.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
			.filter((name) => !own.has(name)),
	};
}
