/** `error` stops the build, `warning` is only shown, `note` is advice that only `check` gives. */
export type Severity = 'error' | 'warning' | 'note';

/** What a rule is for. */
export interface Rule {
	/** How bad it is to break it, where the site or the place does not say otherwise. */
	severity: Severity;
	/** What it asks for, in one sentence. */
	asks: string;
}

const error = (asks: string): Rule => ({ severity: 'error', asks });
const warning = (asks: string): Rule => ({ severity: 'warning', asks });
const note = (asks: string): Rule => ({ severity: 'note', asks });

/** Every rule by the name under which its problems are reported, in alphabetical order. */
export const RULES = {
	'attribute-without-markdown': error('The attributes of a component can be read without running it.'),
	'broken-markdown-form': error('The Markdown form of a component gives Markdown, and does not throw.'),
	'category-differs': warning('All languages of an issue are in the same category.'),
	'cause-without-check': note('Where there are several causes, each says how to tell that it is the one.'),
	'cause-without-remedy': error('Each cause has steps, or says that somebody else is needed.'),
	'circular-translation': error('The languages of an issue are not translated from one another in a circle.'),
	'code-without-address': warning('An error code can be the name of a file, so that it has a short address.'),
	'component-without-markdown': error('Each component in a body can be said in Markdown.'),
	'copied-text': note('A translation does not repeat the words of another language.'),
	'cut-text': warning('A text that holds # is between quotes, because it ends there otherwise.'),
	'dead-anchor': warning('The place on a page that a link names exists.'),
	'dead-link': warning('A link to a page of the site leads to one that exists.'),
	'dead-outside-link': warning('A link to another site leads to a page that exists.'),
	'description-copy': note('The description says more than the title.'),
	'description-end': note('The description is made of whole sentences.'),
	'description-length': note('The description says what the issue means in 50 to 300 characters.'),
	'double-space': note('One space stands between two words.'),
	draft: note('A draft becomes an issue, or is removed.'),
	'draft-link': warning('A link leads to a page that is published.'),
	'duplicate-cause': error('The ids of causes are unique in their issue, because they are anchors.'),
	'duplicate-id': error('Each page has an address of its own.'),
	'duplicate-template': error('The ids of templates are unique in their issue.'),
	'empty-field': error('A field that is there holds something.'),
	'error-without-message': error('An issue of the kind "error" has a message by which it is found.'),
	'expression-without-markdown': error(
		'What stands between braces in a body can be read without running it.',
	),
	'file-name': error("The name of an issue's file is its id: lower-case letters, digits and hyphens."),
	'fix-without-verify': note('A fix says how the reader knows that it worked.'),
	'fixed-where': note('An issue that is fixed says in which version, and no other does.'),
	'folder-name': error("The name of a category's folder can be part of an address."),
	'former-id-taken': error("A former id belongs to one issue, and is no issue's present id."),
	'language-folder': error('The language of a text is that of the folder in which its file is.'),
	'long-sentence': note('No sentence has more than 30 words.'),
	mdx: error('The text below the frontmatter is valid MDX.'),
	'misplaced-issue': warning('Issues are in the folder of a language that the site has.'),
	'missing-alt': error('Each picture has a description for readers who cannot see it.'),
	'missing-field': error('Each field that an issue needs is there.'),
	'missing-image': error('Each picture is a file beside the page that shows it.'),
	'missing-import': error('Each file that a body imports exists.'),
	'mixed-address': note('An Indonesian page calls the reader either Anda or kamu.'),
	'moved-link': note('A link names the present address of a page.'),
	'moved-outside-link': note('A link to another site names the present address.'),
	'no-remedy': error('An issue says what to do: it has causes or steps, or says who can help.'),
	'one-action': note('A step is one action.'),
	'other-language-link': note('A link stays in the language of its page.'),
	overdue: warning('An issue is checked again when its time has come.'),
	'partial-cycle': error('No text is a part of itself.'),
	'personal-data': warning('No text holds the phone number, address or card of a person.'),
	'plain-words': note('Texts use the plainer of two words.'),
	secret: error('No text holds a password, key or access token.'),
	'secret-request': error('No text asks the reader to hand over a password or one-time code.'),
	'shared-error': warning('A code or message leads to one issue.'),
	'shared-title': warning('Each issue has a title of its own.'),
	shouting: note('Nothing is stressed by capitals.'),
	'similar-error': warning('A message of one issue is not almost that of another.'),
	'slug-folder': error('An address that an issue chooses is below the folder of its language.'),
	'step-start': note('A step begins with what to do.'),
	'steps-beside-causes': error('Steps are those of the issue or those of its causes, not both.'),
	text: error('A text of the frontmatter holds links, emphasis and code only.'),
	'title-end': note('A title ends without a full stop.'),
	'title-length': note('A title fits into a list of search results.'),
	'title-words': note('A title says what the reader sees.'),
	'too-long': error('No field is longer than a reader can take in.'),
	'translation-behind': warning('A translation says what its original says now.'),
	'translation-differs': error(
		'Languages of an issue have the same causes, numbers of steps, codes and variables.',
	),
	'translation-order': note('The steps of a translation stand in the order of its original.'),
	'translation-unaccepted': note('A translation says which text it was made from.'),
	'translation-without-original': warning('The text that a translation was made from exists.'),
	'undeclared-variable': error('Each variable in a template is declared.'),
	unfinished: error('Every text that a new issue leaves open is written before it is published.'),
	'unknown-field': error('Each field of the frontmatter is one that is known.'),
	'unknown-related': error('An issue names only other issues that exist.'),
	'unknown-template': error('A step names only templates that its issue has.'),
	unreadable: error('Each file of the content can be read.'),
	'unsafe-link': warning('Links lead to web addresses, mail addresses or pages.'),
	'unused-allow': note('A rule is only allowed to be broken where it is.'),
	'unused-variable': error('Each declared variable is used in its template.'),
	'vanished-address': warning('A page that was published stays at the address that its author chose.'),
	'vanished-cause': warning('A cause that was published keeps its id, which is an anchor.'),
	'vanished-code': error('An error code that was published keeps its short address.'),
	'vanished-id': error('An id that was published leads to an issue for ever.'),
	'wrong-format': error('Ids, days, addresses and periods are written as such.'),
	'wrong-type': error('Each field holds what it should: a text, a list or a group of fields.'),
	'wrong-value': error('A field with a choice of values holds one of them.'),
	yaml: error('The frontmatter is valid YAML.'),
} as const satisfies Record<string, Rule>;

/** Name of a rule. */
export type RuleName = keyof typeof RULES;
