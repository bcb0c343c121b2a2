import { expect, inject, test } from 'vitest';
import { run } from './command.ts';

const site = inject('site');

test('A stranger’s strict TypeScript accepts right uses of the public types, and only those', async () => {
	const { code, stdout } = await run(site, 'npm', 'run', '--silent', 'types');
	expect(stdout).toBe('');
	expect(code).toBe(0);
});

test('The declarations of the package are right in themselves', async () => {
	// Other packages' declarations are checked too, and are not ours to mend.
	const { stdout } = await run(
		site,
		'npx',
		'tsc',
		'--noEmit',
		'--skipLibCheck',
		'false',
		'--pretty',
		'false',
	);
	expect(stdout.split('\n').filter((line) => line.includes('starlight-known-issues'))).toEqual([]);
});
