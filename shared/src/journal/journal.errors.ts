import { defineErrors } from '../errors/index.js'

defineErrors({
  FEED_GAP: {
    kind: 'error',
    status: 500,
    en: 'The feed of {from} went from event {last} to event {next}, so events are missing; {consumer} has stopped there. Check the producer, then rebuild the copy.',
    zh: '{from} 的事件流从第 {last} 条跳到第 {next} 条，有事件缺失；{consumer} 已停在此处。请检查来源后重建副本。',
  },
})
