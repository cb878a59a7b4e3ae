/**
 * The network of entities that belong together: degrees, PageRank and communities of a weighted,
 * undirected graph small enough for one machine. Pure; the Leiden algorithm is that of its authors
 * (CWTS networkanalysis).
 */
package io.trihelix.network;
