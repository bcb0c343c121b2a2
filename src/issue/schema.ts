import { z } from 'zod';
import { ALLOWABLE } from './rules/allow.ts';
import { address, choice, day, identifier, markdown, plain, slug, verbatim } from './fields.ts';

const remedy = choice({
	fix: 'removes the cause',
	workaround: 'lets the reader go on, while the cause stays',
	escalate: 'hands the case to somebody else',
}).meta({ description: 'What the steps achieve.', examples: ['fix'] });

const who = choice({
	user: 'the person reading',
	admin: 'an administrator of the business',
	support: 'your support team',
	vendor: 'the maker of the product',
}).meta({ description: 'Who can do it.', examples: ['admin'] });

const likelihood = choice({
	common: 'mostly this one',
	sometimes: 'now and then',
	rare: 'seldom',
}).meta({
	description: 'How often this is the cause. Causes are shown in this order.',
	examples: ['common'],
});

const imageSchema = z
	.strictObject({
		src: plain(500).meta({
			description: 'Path of the picture, relative to this file: SVG, PNG, JPEG, WebP, AVIF or GIF.',
			examples: ['./figures/partners-remove.svg'],
		}),
		alt: plain(500).meta({
			description: 'What the picture shows, for readers who cannot see it.',
			examples: ['The Partners page with the button Remove marked'],
		}),
	})
	.meta({ description: 'A picture, with its description.' });

const errorSchema = z
	.strictObject({
		message: verbatim().meta({
			description:
				'The message letter for letter as it is shown. `{name}` stands for a part that differs each time. Never read as Markdown or MDX.',
			examples: ['Phone Number Not Eligible to Onboard', 'Rate limit hit for {phone_number}'],
		}),
		code: plain(100)
			.meta({ description: 'The error code that comes with the message.', examples: ['131047'] })
			.optional(),
		shownIn: plain()
			.meta({ description: 'Where the reader meets the message.', examples: ["Meta's sign-up window"] })
			.optional(),
		image: imageSchema.optional().meta({ description: 'A picture of the message as it is shown.' }),
	})
	.meta({ description: 'One error message, with its code and the place where it is shown.' });

const linkSchema = z.union([
	address(),
	z.strictObject({
		url: address().meta({ description: 'Where the link leads.' }),
		title: plain().meta({ description: 'Text of the link. Without it the address is shown.' }).optional(),
	}),
]);

const stepFields = z.strictObject({
	do: markdown().meta({
		description: 'What to do: one action, beginning with the verb.',
		examples: ['Open **Settings**, then **WhatsApp accounts**.'],
	}),
	expect: markdown().meta({ description: 'What the reader then sees.' }).optional(),
	risk: markdown().meta({ description: 'What this step may cost. Shown before the step.' }).optional(),
	image: imageSchema.optional().meta({ description: 'A picture below the step.' }),
	link: linkSchema
		.meta({ description: 'The page this step happens on: an address, or `url` and `title`.' })
		.optional(),
	code: verbatim().meta({ description: 'Text to type or run, kept letter for letter.' }).optional(),
	template: identifier()
		.meta({ description: 'Id of the template of this issue that the step uses.' })
		.optional(),
});

const stepSchema = z.union([markdown(), stepFields]).meta({
	description: 'A step: its text alone, or an object with `do` and more.',
	examples: ['Open **Settings**.'],
});

const remedyFields = {
	remedy: remedy.optional(),
	who: who.optional(),
	risk: markdown()
		.meta({ description: 'What the remedy as a whole may cost. Shown before the steps.' })
		.optional(),
	steps: z.array(stepSchema).min(1).max(50).meta({ description: 'The steps, in order.' }).optional(),
	verify: markdown().meta({ description: 'How the reader knows that it worked.' }).optional(),
};

const causeSchema = z
	.strictObject({
		id: identifier().meta({
			description: "The cause's permanent id, the same in every language. It is the anchor on the page.",
			examples: ['portfolio'],
		}),
		title: plain(200).meta({
			description: 'The cause in a few words.',
			examples: ['The account is still connected in a business portfolio'],
		}),
		likelihood: likelihood.default('sometimes'),
		check: markdown().meta({ description: 'How the reader can tell that this is the cause.' }).optional(),
		...remedyFields,
	})
	.meta({ description: 'One cause with its own remedy (after DITA 1.3 troubleshooting: cause and remedy).' });

const templateSchema = z
	.strictObject({
		id: identifier().meta({
			description: 'Id of the template, unique in this issue.',
			examples: ['release-request'],
		}),
		channel: choice({
			email: 'as an e-mail, with its subject',
			chat: 'in a chat',
			form: 'in a form on a web page',
			other: 'in another way',
		}).meta({ description: 'How the text is sent.' }),
		subject: plain(300)
			.meta({ description: 'Subject line, with `{variable}` where the reader fills in.' })
			.optional(),
		body: verbatim(8000).meta({
			description: 'The text, letter for letter, with `{variable}` where the reader fills in.',
		}),
		variables: z
			.array(
				z.strictObject({
					name: z
						.string()
						.regex(/^[a-z][a-z0-9_]*$/, 'is not a variable name: use lower-case letters, digits and _')
						.meta({ description: 'Name between the braces.', examples: ['company_name'] }),
					label: plain(200).meta({ description: 'What the reader fills in, in their language.' }),
					example: plain(300).meta({ description: 'An example value.' }).optional(),
				}),
			)
			.default([])
			.meta({ description: 'The parts the reader fills in.' }),
	})
	.meta({ description: 'A text the reader sends to somebody, with parts to fill in.' });

const translatedFromSchema = z
	.strictObject({
		language: plain(35).meta({
			description: 'Language tag of the text this was translated from.',
			examples: ['en'],
		}),
		fields: z
			.record(z.string(), z.string())
			.meta({ description: 'For each field a fingerprint of the text it was translated from.' }),
	})
	.meta({ description: 'Written by `known-issues translate accept`, never by hand.' });

/**
 * The frontmatter of an issue: check, types, documentation and published JSON Schema in one.
 * Fields of Starlight (`draft`, `sidebar`, `head`, …) and of the site come on top.
 */
export const issueSchema = z.strictObject({
	title: plain(200).meta({
		description: 'What the reader sees, in their language.',
		examples: ['Phone Number Not Eligible to Onboard'],
	}),
	description: plain(400).meta({
		description:
			'What it means, in one or two plain sentences. Shown first on the page and by search engines.',
	}),
	language: plain(35).meta({
		description: "Language tag of the text. It must be the language of the folder's locale.",
		examples: ['en', 'id'],
	}),
	kind: choice({
		error: 'has a message',
		symptom: 'is something the reader notices',
		procedure: 'is something to get done',
	})
		.default('error')
		.meta({ description: 'What sort of issue it is.' }),
	errors: z.array(errorSchema).default([]).meta({ description: 'The messages that lead here.' }),
	symptoms: z.array(plain()).default([]).meta({ description: 'What readers notice, in their own words.' }),
	aliases: z.array(plain()).default([]).meta({ description: 'Other wordings that people search for.' }),
	appliesTo: z.array(plain(200)).default([]).meta({ description: 'Products, versions or plans concerned.' }),
	severity: choice({ critical: 'everything', major: 'something important', minor: 'little' })
		.default('major')
		.meta({ description: 'How much it stops.' }),
	status: choice({
		open: 'still happens',
		workaround: 'there is a way around',
		fixed: 'see `fixedIn`',
		obsolete: 'no longer applies',
	})
		.default('open')
		.meta({ description: 'How the issue stands.' }),
	fixedIn: plain(100)
		.meta({ description: 'Version or date that brought the fix.', examples: ['2.10'] })
		.optional(),
	supersededBy: identifier().meta({ description: 'Id of the issue that replaces this one.' }).optional(),
	verifiedAt: day()
		.meta({ description: 'Day on which somebody last checked it.', examples: ['2026-11-23'] })
		.optional(),
	reviewEvery: z
		.string()
		.regex(/^[1-9]\d{0,2} (day|week|month|year)s?$/, 'is not a period such as "6 months"')
		.meta({ description: 'How often it must be checked again.', examples: ['6 months'] })
		.optional(),
	causes: z.array(causeSchema).default([]).meta({ description: 'The causes, each with its own remedy.' }),
	...remedyFields,
	templates: z
		.array(templateSchema)
		.default([])
		.meta({ description: 'Texts that the reader sends to somebody.' }),
	related: z
		.array(identifier())
		.default([])
		.meta({ description: 'Ids of issues that are close to this one.' }),
	references: z
		.array(
			z.strictObject({
				url: address().meta({ description: 'The address of the page, beginning with https://.' }),
				title: plain().meta({ description: 'Its title. Without it the address is shown.' }).optional(),
			}),
		)
		.default([])
		.meta({ description: 'Pages that the facts come from.' }),
	slug: slug()
		.meta({
			description:
				"The page's whole address, as Starlight's `slug`, in place of language, folder and id. It begins with the folder of its language.",
			examples: ['id/masalah/nomor-ditolak'],
		})
		.optional(),
	formerIds: z.array(identifier()).default([]).meta({ description: 'Ids this issue had before.' }),
	allow: z
		.array(
			z.strictObject({
				rule: z.enum(ALLOWABLE).meta({ description: 'The rule, as the report names it.' }),
				reason: plain(500).meta({ description: 'Why it is right here.' }),
			}),
		)
		.default([])
		.meta({
			description:
				'Rules of `known-issues check` that this issue breaks on purpose, each with the reason. One that it does not break is reported.',
		}),
	translatedFrom: translatedFromSchema.optional(),
});

/** Frontmatter after {@link issueSchema} filled in the defaults. */
export type IssueFrontmatter = z.output<typeof issueSchema>;

/** Frontmatter as an author writes it. */
export type IssueInput = z.input<typeof issueSchema>;
