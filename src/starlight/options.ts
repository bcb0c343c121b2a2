import { AstroError } from 'astro/errors';
import { z } from 'astro/zod';
import { labelKeys } from '../issue/labels.ts';
import { SOURCE_DIRECTIVES } from '../outputs/security/policy.ts';
import { explain } from '../source/explain.ts';

const names = z.record(z.string(), z.string()).meta({
	description: 'A name in each language, by language tag.',
	examples: ['{ en: "Messages", id: "Pesan" }'],
});

const folder = () =>
	z
		.string()
		.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a folder name: use lower-case letters, digits and hyphens');

const signal = (description: string) =>
	z
		.boolean()
		.optional()
		.meta({ description, examples: ['false'] });

const MAIL_ADDRESS = /^(?:mailto:)?[^\s@:/?#]+@[^\s@:/?#]+(?:\?\S*)?$/;

function isContact(target: string): boolean {
	return MAIL_ADDRESS.test(target) || (/^https:\/\/\S+$/.test(target) && URL.canParse(target));
}

// A keyword, a scheme, or a host with what may stand around it; never what ends a directive or a line.
const POLICY_SOURCE =
	/^(?:'[a-z0-9+/=_-]+'|[a-z][a-z0-9+.-]*:|\*|(?:[a-z]+:\/\/[\w*.-]+|localhost|[\w*-]+(?:\.[\w*-]+)+)(?::(?:\d+|\*))?(?:\/[^\s;,'"]*)?)$/i;

const policySource = z
	.string()
	.regex(POLICY_SOURCE, 'is no source of a Content-Security-Policy')
	.meta({
		description:
			'An origin, with `*.` in front for all hosts below it, a scheme, or a keyword in quotes of its own.',
		examples: ["'https://api.example.com'", "'data:'", '"\'self\'"'],
	});

function isOff(value: boolean): value is false {
	return !value;
}

const optionsSchema = z.strictObject({
	build: z
		.enum(['incremental', 'full', 'in-place'])
		.default('incremental')
		.meta({
			description:
				'How `astro build` makes the site: `incremental` takes over from the last build what would come out the same, `full` makes everything anew, and `in-place` also empties the folder of the site first, as Astro itself does.',
			examples: ['full'],
		}),
	contentSecurityPolicy: z
		.union([
			z.strictObject(
				Object.fromEntries(SOURCE_DIRECTIVES.map((name) => [name, z.array(policySource).optional()])),
			),
			z.boolean().refine(isOff, 'means nothing: leave it out, and the policy is sent'),
		])
		.default({})
		.meta({
			description:
				'What pages may load beyond what the build finds in them, by directive of the Content-Security-Policy: what scripts load when they run. `false` sends no policy.',
			examples: ["{ 'connect-src': ['https://api.example.com'] }"],
		}),
	feedback: z
		.string()
		.refine(isContact, 'is neither a mail address nor an https address')
		.optional()
		.meta({
			description:
				'Where the answer to "Did this fix it?" goes: a mail address, or the https address of a service that takes form posts. Without it the answer stays on the device.',
			examples: ['https://help.example/feedback'],
		}),
	fieldReference: z
		.boolean()
		.default(false)
		.meta({
			description:
				'Whether the site has a page for its writers, at `writers/fields/` in every language, that explains every field of an issue.',
			examples: ['true'],
		}),
	folder: folder()
		.default('issues')
		.meta({
			description: 'Folder of the issues below each language, in `src/content/docs/` and in addresses.',
			examples: ['issues'],
		}),
	shortFolder: folder()
		.default('e')
		.meta({
			description:
				'First folder of the permanent short addresses, which lead from a code or id to its issue.',
			examples: ['e'],
		}),
	categories: z
		.record(z.string(), names)
		.default({})
		.meta({
			description:
				'Names of the categories, which are the folders below `folder`, in the order in which they are shown.',
			examples: ['{ messages: { en: "Messages", id: "Pesan" } }'],
		}),
	sharedErrors: z
		.enum(['warning', 'error'])
		.default('warning')
		.meta({
			description:
				'Whether a code or message that two issues share is a warning or stops the build, unless they name each other in `related`.',
			examples: ['error'],
		}),
	labels: z
		.record(
			z.string(),
			z.strictObject(Object.fromEntries(labelKeys.map((key) => [key, z.string().optional()]))),
		)
		.default({})
		.meta({
			description: 'Own wording, or words for further languages, by language tag and label.',
			examples: ['{ fr: { check: "Comment le savoir" } }'],
		}),
	contentSignals: z
		.strictObject({
			search: signal('Whether they may appear in search results.'),
			aiInput: signal('Whether a model may read them for an answer.'),
			aiTrain: signal('Whether a model may be trained on them.'),
		})
		.default({})
		.meta({
			description:
				'What automated readers may use the pages for, as `robots.txt` tells them: search results, answers of a model, training of a model. What is left out is not said.',
			examples: ['{ search: true, aiInput: true, aiTrain: false }'],
		}),
	markdownForms: z
		.string()
		.optional()
		.meta({
			description: 'Module whose default export gives own components a Markdown form, by component name.',
			examples: ['./src/markdown-forms.ts'],
		}),
	offline: z
		.boolean()
		.default(false)
		.meta({
			description:
				'Whether pages that a reader has visited, and the lookup, work without a network, by a service worker.',
			examples: ['true'],
		}),
	report: z
		.string()
		.refine(isContact, 'is neither a mail address nor an https address')
		.optional()
		.meta({
			description:
				'Where readers may report an error that no issue explains: a mail address, or the https address of a form for new issues. `{title}` and `{body}` in it are filled in; GitHub and GitLab need none.',
			examples: ['https://github.com/example/help/issues/new'],
		}),
	server: z
		.boolean()
		.default(false)
		.meta({
			description:
				'Whether the published site is sent by `known-issues serve` or one of the host entries, so that pages may tell agents that it answers questions and MCP.',
			examples: ['true'],
		}),
	support: z
		.string()
		.refine(isContact, 'is neither a mail address nor an https address')
		.optional()
		.meta({
			description:
				'Where readers who are still stuck send their summary: a mail address, or the https address of a form. `{title}` and `{body}` in it are filled in.',
			examples: ['support@example.com'],
		}),
});

/** Options of the plugin. All have defaults. */
export type KnownIssuesOptions = z.input<typeof optionsSchema>;

/** Options with their defaults filled in. */
export type ResolvedOptions = z.output<typeof optionsSchema>;

/**
 * Checks the options and fills in the defaults.
 *
 * @throws {AstroError} listing every wrong option with its path, its value and the way out
 */
export function resolveOptions(options: KnownIssuesOptions): ResolvedOptions {
	const parsed = optionsSchema.safeParse(options);
	if (parsed.success) return parsed.data;
	const explanations = explain(parsed.error.issues, options, optionsSchema);
	const lines = explanations.map(
		({ message, hint }) => `  ${message.replace(/^the frontmatter/, 'knownIssues()')}\n  → ${hint}`,
	);
	throw new AstroError(
		`knownIssues() in your Astro config has a wrong option.\n${lines.join('\n')}`,
		'All options have defaults: what you leave out just works.',
	);
}
