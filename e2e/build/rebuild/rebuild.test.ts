import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ISSUES, issue, page, type Site } from '../site.ts';
import { siteFor } from '../sites.ts';

const FILES = {
	'src/content/docs/index.mdx': page('Home'),
	[`${ISSUES}/refused.md`]: issue(),
};

/** An integration that does something once everything is built. */
const atTheEnd = (code: string) => `import starlight from '@astrojs/starlight';
import { writeFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import knownIssues from 'starlight-known-issues';

export default defineConfig({
	cacheDir: './.cache',
	integrations: [
		starlight({ title: 'Help', plugins: [knownIssues()] }),
		{ name: 'late', hooks: { 'astro:build:done': ({ dir }) => { ${code} } } },
	],
});
`;

test('a build that fails at its very end leaves the last good site as it was', async () => {
	const site = siteFor('rebuild-fails', { files: FILES });
	await site.build();
	const before = site.filesIn('dist');
	site.write(`${ISSUES}/new.md`, issue({ title: 'New', errors: [{ message: 'New' }] }));
	site.write('astro.config.mjs', atTheEnd(`throw new Error('The disk is full.');`));
	expect((await site.run('build')).output).toContain('The disk is full.');
	expect(site.filesIn('dist')).toEqual(before);

	site.write('astro.config.mjs', atTheEnd(`writeFileSync(new URL('late.txt', dir), 'late');`));
	const { code, output } = await site.run('build');
	expect(code, output).toBe(0);
	expect(output).toContain(`directory: ${site.root}/dist/`);
	expect(output).not.toContain('.unfinished');
	const names = [...site.filesIn('dist').keys()];
	expect(names).toEqual(expect.arrayContaining(['late.txt', 'issues/new/index.html', 'issues/new.json']));
	expect(names.filter((name) => /\.prerender|\.gitignore/.test(name))).toEqual([]);
	expect([...site.filesIn('.astro').keys()].filter((name) => name.startsWith('dist'))).toEqual([]);
});

test('what writes into the folder of the last site is told of the folder that is built', async () => {
	const site = siteFor('rebuild-fixed-folder', { files: FILES });
	site.write('astro.config.mjs', atTheEnd(`writeFileSync('dist/late.txt', 'late');`));
	site.write('dist/index.html', 'old');
	const { code, output } = await site.run('build');
	expect(code).not.toBe(0);
	expect(output).toContain('dist/late.txt was written while the site was built');
	expect(site.read('dist/index.html')).toBe('old');

	const options = atTheEnd(`writeFileSync('dist/late.txt', 'late');`);
	site.write('astro.config.mjs', options.replace('knownIssues()', `knownIssues({ build: 'in-place' })`));
	await site.build();
	expect(site.exists('dist/late.txt')).toBe(true);
	expect(site.exists('dist/issues/refused/index.html')).toBe(true);
});

/** Builds, and returns what was printed. */
async function printed(site: Site, ...flags: string[]): Promise<string> {
	const { code, output } = await site.run('build', ...flags);
	expect(code, output).toBe(0);
	return output;
}

const TAKEN = /\d+ pages? as in the last build/;

test('pages are taken from the last build, unless all are asked for or could change by themselves', async () => {
	const site = siteFor('rebuild-reuse', {
		starlight: { components: { Footer: './src/Footer.astro' } },
		files: { ...FILES, 'src/Footer.astro': '<p>Footer</p>\n' },
	});
	expect(await printed(site)).not.toMatch(TAKEN);
	const before = site.filesIn('dist');
	expect(await printed(site)).toContain('4 pages as in the last build.');
	expect(site.filesIn('dist')).toEqual(before);
	expect(await printed(site, '--force')).not.toMatch(TAKEN);

	site.write('src/Footer.astro', '<p>{new Date().getFullYear()}</p>\n');
	const output = await printed(site);
	expect(output).not.toMatch(TAKEN);
	expect(output).toContain(
		`Every page is rendered anew: ${site.root}/src/Footer.astro uses Date, so that pages may change while the content does not.`,
	);
	expect(site.read('dist/issues/refused/index.html')).toContain(`<p>${new Date().getFullYear()}</p>`);
});

test('a commit changes the dates of the files in it, and no other page is rendered for that', async () => {
	const other = issue({ title: 'Other', errors: [{ message: 'Other' }] });
	const site = siteFor('rebuild-dates', {
		starlight: { lastUpdated: true },
		files: { ...FILES, [`${ISSUES}/other.md`]: other },
	});
	const commit = (date: string) => {
		const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
		const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
		execFileSync('git', ['add', 'src'], { cwd: site.root });
		execFileSync('git', [...who, 'commit', '--quiet', '-m', date], { cwd: site.root, env });
	};
	execFileSync('git', ['init', '--quiet'], { cwd: site.root });
	commit('2026-01-02T00:00:00Z');
	await site.build();
	site.write(`${ISSUES}/other.md`, `${other}\n`);
	commit('2026-03-04T00:00:00Z');
	expect(await printed(site)).toContain('2 pages as in the last build.');
	expect(site.read('dist/issues/other/index.html')).toContain('2026-03-04');
	expect(site.read('dist/issues/refused/index.html')).toContain('2026-01-02');
	const before = site.filesIn('dist');
	site.clean();
	await site.build();
	expect(site.filesIn('dist')).toEqual(before);
});
