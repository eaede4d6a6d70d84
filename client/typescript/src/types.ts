import type { components } from "./contract.js";

type Schemas = components["schemas"];

export type Article = Schemas["Article"];
export type ArticleExtra = Schemas["ArticleExtra"];
export type ArticlePart = Schemas["ArticlePart"];
export type Block = Schemas["Block"];
export type Change = Schemas["Change"];
export type ChangePage = Schemas["ChangePage"];
export type Image = Schemas["Image"];
export type ItemType = Schemas["ItemType"];
export type ListedArticle = Schemas["ListedArticle"];
export type ListedVideo = Schemas["ListedVideo"];
export type ListOrder = Schemas["ListOrder"];
export type Picture = Schemas["Picture"];
export type Problem = Schemas["Problem"];
export type SearchPage = Schemas["SearchPage"];
export type SearchResult = Schemas["SearchResult"];
export type TopicSummary = Schemas["TopicSummary"];
export type Video = Schemas["Video"];
export type VideoExtra = Schemas["VideoExtra"];
export type VideoPart = Schemas["VideoPart"];
