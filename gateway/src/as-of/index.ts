export { type AsOfReader, type AsOfReaderOptions, createAsOfReader } from './as-of-reader.js'
export { stripAsOf } from './strip-as-of.js'
