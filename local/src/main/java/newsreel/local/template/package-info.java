/** What template.yaml declares: routes, functions, environment, tables. */
@NullMarked
package newsreel.local.template;

import org.jspecify.annotations.NullMarked;
