# kiyo: `make` sets up and builds every manuscript, `make test` sets up and passes the tests.
MANUSCRIPTS := $(patsubst %/article.md,%,$(wildcard manuscript/*/article.md))

# What make itself says, in the language of the terminal, as kiyo does.
say = $(if $(filter ja%,$(firstword $(LC_ALL) $(LC_MESSAGES) $(LANG))),$(2),$(1))

.DEFAULT_GOAL := editions
.PHONY: editions setup compile lint test wild update bench ratios bench-issue catalogue evenness clean help

editions: compile ## set up and build every manuscript/<slug>/ into out/<slug>/ (the default)
	@node dist/src/cli.js build $(MANUSCRIPTS)

setup: node_modules/.setup ## install the dependencies

node_modules/.setup: package.json package-lock.json
	@echo '$(call say,Installing the dependencies from npm (once; it may take some minutes) ...,npmからライブラリをインストールしています（初回のみ。数分かかることがあります）…)'
	@npm ci --ignore-scripts --no-progress --loglevel=error
	@touch $@

compile: setup ## compile src/ and test/ into dist/
	@echo '$(call say,Compiling ...,コンパイルしています…)'
	@rm -rf dist && npx --no-install tsc -p . && node scripts/bundle.js

lint: setup ## check format and style
	@npx --no-install biome ci --error-on-warnings

# By itself Node leaves one core idle: of two, half of them.
test: lint compile ## set up and pass the tests
	@node --test --test-concurrency=$$(node -p "os.availableParallelism()") $$(find dist/test -name "*.test.js" | sort)

wild: compile ## build N random articles from the seed FROM on, and read them back (make wild N=100 FROM=1; JOURNALS=1: in random journals)
	@node dist/test/editions/wild/run-wild.js $(or $(FROM),1) $$(( $(or $(FROM),1) + $(or $(N),100) - 1 ))$(if $(JOURNALS), --journals)

update: compile ## rewrite the golden files from today's output (read the diff before you commit it)
	@UPDATE_GOLDENS=1 node --test $$(find dist/test -name "*.test.js" | sort)

bench: compile ## seconds for each stage of the real article (or BENCH=folder), cold and with a warm browser; from save to preview
	@node dist/test/bench/bench.js $(BENCH)

ratios: compile ## what kiyo takes beside the browser alone and beside Typst, and its memory (or BENCH=folder, N=16, LONG=42)
	@node dist/test/bench/ratios.js $(BENCH)

bench-issue: compile ## the real article N times as an issue: seconds, memory, the cost of a page (make bench-issue N=16 SIZES=1,4,16,42)
	@node dist/test/bench/issue.js $(or $(N),16)

catalogue: compile ## build N short articles by two workers through Redis, one of which is killed (make catalogue N=1000)
	@node dist/test/bench/back-catalogue.js $(or $(N),100)

evenness: compile ## the spaces of composed lines by kind, and what a typesetter would mark (or BENCH=folder)
	@node dist/test/bench/evenness.js $(BENCH)

clean: ## remove what was compiled and built
	@rm -rf dist out

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /\1\t/' | expand -t 14
