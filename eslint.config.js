import eslint from '@eslint/js';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const lines = (max) => ({ 'max-lines': ['error', { max }] });

/** Ways around a test that would go unnoticed. */
const unfinishedTests = ['only', 'skip', 'todo', 'failing'].map((name) => ({
  selector: `MemberExpression[property.name='${name}'][object.name=/^(it|test|describe)$/]`,
  message: 'A focused or skipped test proves nothing.',
}));
const otherNames = {
  selector: 'CallExpression[callee.name=/^(fit|xit|xtest|fdescribe|xdescribe)$/]',
  message: 'A focused or skipped test proves nothing.',
};
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one search finds a thing under the name it has everywhere.',
};

/** What would make the same history give another answer tomorrow. */
const impure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The time is an argument.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'The time is an argument.' },
  {
    selector: 'MemberExpression[object.name=/^(Date|Temporal)$/][property.name=/^now$/i]',
    message: 'The time is an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Ids and chance are arguments.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^random/]',
    message: 'Ids and chance are arguments.',
  },
];
const impureGlobals = [
  ...['process', 'fetch', 'crypto', 'performance'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'console'],
];

const syntax = (...restrictions) => ({
  'no-restricted-syntax': ['error', ...unfinishedTests, otherNames, ...restrictions],
});

const typed = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
};

const numbers = {
  ...lines(250),
  'max-lines-per-function': ['error', { max: 50 }],
  complexity: ['error', 8],
  'max-params': ['error', 4],
  'max-depth': ['error', 3],
};

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '**/.output', '**/.nuxt', '**/.turbo', '**/.cache', '**/.veche*'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  vue.configs['flat/essential'],
  {
    rules: {
      ...numbers,
      ...syntax(defaultExport),
      'no-console': 'error',
      eqeqeq: 'error',
      // The compiler knows names better, and underscores say that a parameter is there for its place alone.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.vue'],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.vue'] } },
    rules: typed,
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } },
    rules: {
      ...lines(200),
      // Names come from the field, and Biome formats.
      'vue/multi-word-component-names': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
    },
  },
  { files: ['apps/site/app/pages/**/*.vue', 'apps/admin/src/**/*Page.vue'], rules: lines(100) },
  // Nest finds what to inject by classes that must be there at run time.
  { files: ['apps/api/**'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['**/*.spec.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['packages/domain/src/**/*.ts', 'packages/regulations/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { ...syntax(defaultExport, ...impure), 'no-restricted-globals': ['error', ...impureGlobals] },
  },
  // Tools that read a default export, and commands that answer on the terminal.
  { files: ['**/*.config.{js,ts}', '.dependency-cruiser.js', 'apps/site/**', '**/*.vue'], rules: syntax() },
  { files: ['tests/**', '**/*.mjs'], rules: { 'no-console': 'off' } },
);
