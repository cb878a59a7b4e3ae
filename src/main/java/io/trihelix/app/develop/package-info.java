/** The commands of those who develop it: gazetteers and the training of models. */
package io.trihelix.app.develop;
