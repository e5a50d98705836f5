import { registerEnumType } from 'type-graphql'

/** In which form a file is given. */
export enum FileFormat {
  YAML = 'YAML',
  JSON = 'JSON',
}

registerEnumType(FileFormat, {
  name: 'FileFormat',
  description: 'In which form a file is given.',
  valuesConfig: {
    YAML: { description: 'As people write it; a file that was given whole comes back byte for byte.' },
    JSON: { description: 'As programs read it: every value with its status and source, keys sorted.' },
  },
})
