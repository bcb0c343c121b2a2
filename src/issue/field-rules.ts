/** Rules that every field is held to. */
export const COMMON_RULES = [
	'missing-field',
	'empty-field',
	'unknown-field',
	'wrong-type',
	'wrong-value',
	'wrong-format',
	'too-long',
	'unsafe-link',
	'secret-request',
] as const;

/** Further rules of single fields, by the key of the field. */
export const FIELD_RULES: Readonly<Record<string, readonly string[]>> = {
	language: ['language-folder'],
	errors: ['error-without-message', 'translation-differs'],
	'errors.code': ['shared-error', 'code-without-address'],
	'errors.message': ['shared-error'],
	causes: ['no-remedy', 'cause-without-remedy', 'translation-differs'],
	'causes.id': ['duplicate-cause'],
	steps: ['no-remedy', 'steps-beside-causes', 'translation-differs'],
	'steps.template': ['unknown-template'],
	'image.src': ['missing-image'],
	templates: ['translation-differs'],
	'templates.id': ['duplicate-template'],
	'templates.body': ['undeclared-variable'],
	'variables.name': ['unused-variable'],
	related: ['unknown-related'],
	supersededBy: ['unknown-related'],
	slug: ['slug-folder'],
	formerIds: ['former-id-taken'],
};
