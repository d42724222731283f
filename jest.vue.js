import swcJest from '@swc/jest';
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc';

/** @type {import('vue/compiler-sfc').SFCTemplateCompileOptions['compilerOptions']} */
const compilerOptions = { mode: 'module' };

/**
 * A component as TypeScript: its script with the template inside it, or its template alone. Styles are left out.
 * @param {string} source
 * @param {string} filename
 */
const scriptOf = (source, filename) => {
  const { descriptor, errors } = parse(source, { filename });
  if (errors.length > 0) throw errors[0];
  if (descriptor.scriptSetup) {
    return compileScript(descriptor, { id: filename, inlineTemplate: true, templateOptions: { compilerOptions } })
      .content;
  }
  const template = descriptor.template?.content ?? '';
  return `${compileTemplate({ id: filename, filename, source: template, compilerOptions }).code}\nexport default { render };`;
};

/**
 * Components for jest: compiled by Vue's own compiler, then by the one that compiles everything else.
 * @param {Parameters<typeof swcJest.createTransformer>[0]} options
 */
export const createTransformer = (options) => {
  const { process, processAsync, getCacheKey } = swcJest.createTransformer(options);
  return {
    getCacheKey,
    /** @type {typeof process} */
    process: (source, path, told) => process(scriptOf(source, path), path, told),
    /** @type {NonNullable<typeof processAsync>} */
    processAsync: (source, path, told) => processAsync(scriptOf(source, path), path, told),
  };
};
