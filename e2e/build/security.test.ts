import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ISSUES, issue, page } from './site.ts';
import { siteFor } from './sites.ts';

interface SiteData {
	headers: { path: string; headers: Record<string, string> }[];
}

type Site = ReturnType<typeof siteFor>;

/** The policy for all pages, as every host reads it. */
function policyOf(site: Site): string | undefined {
	const { headers } = JSON.parse(site.read('dist/agent/site.json')) as SiteData;
	return headers[0]?.headers['Content-Security-Policy'];
}

function directive(policy: string | undefined, name: string): string[] | undefined {
	const found = policy?.split('; ').find((part) => part.startsWith(`${name} `));
	return found?.split(' ').slice(1);
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const HOME = { 'src/content/docs/index.mdx': page('Home') };
const EVIL = '<script src="https://evil.example/a.js"></script><iframe src="https://evil.example/">';

test('the policy is as long for many issues as for one, and their texts add nothing to it', async () => {
	const one = siteFor('security-one', { files: { ...HOME, [`${ISSUES}/refused.md`]: issue() } });
	const many = Array.from({ length: 60 }, (_, index) => [
		`${ISSUES}/refused-${index}.md`,
		issue({
			title: `Refused ${index} ${EVIL}`,
			description: EVIL,
			symptoms: [`${EVIL} ${index}`],
			errors: [{ message: `${EVIL} onclick="alert(${index})" ${index}`, code: String(index) }],
			steps: [EVIL, `[x](javascript:alert(1)) ${EVIL}`],
		}),
	]);
	const all = siteFor('security-many', { files: { ...HOME, ...Object.fromEntries(many) } });
	await one.build();
	const { code, output } = await all.run('build');
	expect(code, output).toBe(0);
	expect(output).not.toContain('Content-Security-Policy');
	expect(policyOf(all)).toBe(policyOf(one));
	expect(all.read('dist/_headers')).toBe(one.read('dist/_headers'));
	expect(one.read('dist/_headers')).toContain(`/*\n  Content-Security-Policy: ${policyOf(one)}\n`);
});

test('what authors embed is allowed: their scripts, frames, pictures and style sheets', async () => {
	const script = "document.body.dataset.own = 'yes';";
	const site = siteFor('security-own', {
		plugin: {
			feedback: 'https://answers.example/did-it-help',
			support: 'help@example.com',
			contentSecurityPolicy: { 'connect-src': ['https://api.example'] },
		},
		starlight: {
			head: [{ tag: 'script', attrs: { src: 'https://count.example/a.js', defer: true } }],
			customCss: ['./src/own.css'],
		},
		files: {
			'src/own.css': '@import url("https://sheets.example/a.css");\n',
			'src/content/docs/index.mdx': page(
				'Home',
				`<script is:inline>{\`${script}\`}</script>\n\n<iframe title="Video" src="https://video.example/embed/1"></iframe>\n\n![Picture](https://pictures.example/a.png)`,
			),
			[`${ISSUES}/refused.md`]: issue(),
			'public/own/index.html': '<!doctype html><title>Own</title><button onclick="own()">Own</button>',
		},
	});
	const { code, output } = await site.run('build');
	expect(code, output).toBe(0);
	const policy = policyOf(site);
	expect(site.read('dist/index.html')).toContain(script);
	expect(directive(policy, 'script-src')).toEqual(
		expect.arrayContaining([hash(script), 'https://count.example']),
	);
	expect(directive(policy, 'frame-src')).toEqual(["'self'", 'https://video.example']);
	expect(directive(policy, 'img-src')).toContain('https://pictures.example');
	expect(directive(policy, 'style-src')).toContain('https://sheets.example');
	expect(directive(policy, 'font-src')).toContain('https:');
	expect(directive(policy, 'form-action')).toEqual(["'self'", 'https://answers.example']);
	expect(directive(policy, 'connect-src')).toEqual([
		"'self'",
		'https://answers.example',
		'https://api.example',
		'https://count.example',
	]);
	expect(output).toContain('Browsers will not run onclick of <button> in own/index.html');
	expect(output).toContain('loads a script from https://count.example');
});

test('inline scripts that are another on every page are all allowed, and the build says where they are', async () => {
	const pages = Array.from({ length: 40 }, (_, index) => [
		`public/own/${index}.html`,
		`<!doctype html><title>Own</title><script>own(${index})</script>`,
	]);
	const site = siteFor('security-inline', {
		files: { ...HOME, [`${ISSUES}/refused.md`]: issue(), ...Object.fromEntries(pages) },
	});
	const { code, output } = await site.run('build');
	expect(code, output).toBe(0);
	expect(directive(policyOf(site), 'script-src')).toEqual([
		"'self'",
		"'wasm-unsafe-eval'",
		"'unsafe-inline'",
	]);
	expect(output).toMatch(/The pages hold \d+ different inline scripts, too many to name/);
	expect(output).toContain('own/9.html');
});

test('a site that turns the policy off keeps the other headers, and its own file comes first', async () => {
	const site = siteFor('security-off', {
		plugin: { contentSecurityPolicy: false },
		files: {
			...HOME,
			[`${ISSUES}/refused.md`]: issue(),
			'public/_headers': '/*\n  Referrer-Policy: no-referrer\n',
		},
	});
	await site.build();
	expect(policyOf(site)).toBeUndefined();
	const file = site.read('dist/_headers');
	expect(file).toMatch(
		/^\/\*\n {2}Referrer-Policy: no-referrer\n\n\/\*\n {2}X-Content-Type-Options: nosniff\n/,
	);
	expect(file.match(/Referrer-Policy/g)).toHaveLength(1);
});
